package beetos.xtask.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A copy of the system's image with one bit of its programs turned over: the loader, which checks the rest, starts it, and `procman` must not
/// start a program of it.
public final class SpoiledImage {
    /// What `procman` says of the first program that it refuses.
    public static final String ANSWER = "procman: names: its image is not as it was built";

    private static final byte[] MAGIC = "BEETBNDL".getBytes(StandardCharsets.US_ASCII);
    private static final int TABLE_OF_IMAGES = 24;      // in the bundle's header: beetos.os.bundle
    private static final int LENGTH = 8;                // of the first image, in its row of that table

    private SpoiledImage() {}

    public static Path of(Path image) {
        try {
            byte[] octets = Files.readAllBytes(image);
            int bundle = bundle(octets);
            ByteBuffer view = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
            int row = bundle + (int) view.getLong(bundle + TABLE_OF_IMAGES);
            octets[bundle + (int) (view.getLong(row) + view.getLong(row + LENGTH) / 2)] ^= 1;
            return Files.write(image.resolveSibling("spoiled.img"), octets);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The bundle lies on a granule, as nothing else with these octets does.
    private static int bundle(byte[] octets) {
        int at = 0;
        while (!Arrays.equals(octets, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
            at += 16 * 1024;
        }
        return at;
    }
}
