package beetos.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import beetos.machine.HostedMemory;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
    private static final long RAM = 0x7200_0000_0000L;

    @Test
    void agreesWithTheJdkForEveryLength() throws Exception {
        byte[] octets = new byte[400];
        new Random(1).nextBytes(octets);
        HostedMemory.install(RAM, 4096);
        Blob.store(octets, RAM);
        for (int length = 0; length <= octets.length; length++) {
            Sha256.digest(RAM, length, false);
            ByteBuffer digest = ByteBuffer.allocate(32);
            for (int i = 0; i < 8; i++) {
                digest.putInt(Sha256.word(i));
            }
            assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(octets, length)), digest.array(), "length " + length);
        }
        HostedMemory.remove(RAM);
    }
}
