package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import beetos.loader.SystemImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SystemImageFileTest {
    private static final int GRANULE = 16384;

    @Test
    void partsLieOnGranulesAndTheDigestCoversThem() {
        byte[] loader = filled(5000, 1), bundle = filled(40_000, 4);
        ImagePart kernel = new ImagePart(filled(20_000, 2), 1, 2, 3, 4, 5, 0);
        ImagePart process = new ImagePart(filled(100, 3), 6, 7, 8, 9, 10, 11);
        byte[] file = SystemImageFile.of(loader, kernel, process, bundle, 300);
        assertEquals(GRANULE + GRANULE + 2 * GRANULE + GRANULE + 3 * GRANULE, file.length);
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(file.length, all.getLong(16));
        ByteBuffer image = all.slice(GRANULE, file.length - GRANULE).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(SystemImage.MAGIC_VALUE, image.getLong(SystemImage.MAGIC));
        assertEquals(GRANULE, image.getLong(SystemImage.KERNEL));
        assertEquals(3 * GRANULE, image.getLong(SystemImage.PROCESS));
        assertEquals(4 * GRANULE, image.getLong(SystemImage.BUNDLE));
        assertEquals(11, image.getLong(SystemImage.PROCESS + SystemImage.APPLICATION));
        int checked = (int) image.getLong(SystemImage.CHECKED_LENGTH);
        assertEquals(4 * GRANULE + 300, SystemImage.CHECKED + checked);
        byte[] digest = Arrays.copyOfRange(file, GRANULE + SystemImage.DIGEST, GRANULE + SystemImage.DIGEST + 32);
        assertArrayEquals(SystemImageFile.digest(file, GRANULE + SystemImage.CHECKED, checked), digest);
    }

    private static byte[] filled(int length, int value) {
        byte[] octets = new byte[length];
        Arrays.fill(octets, (byte) value);
        octets[16] = 0;
        return octets;
    }
}
