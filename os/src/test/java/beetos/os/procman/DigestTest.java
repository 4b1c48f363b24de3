package beetos.os.procman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import beetos.user.HeapOctets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void agreesWithTheJdkForEveryLength() throws Exception {
        byte[] octets = new byte[400];
        new Random(2).nextBytes(octets);
        for (int length = 0; length <= octets.length; length++) {
            byte[] part = Arrays.copyOf(octets, length);
            assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(part), Digest.of(new HeapOctets(part), false), "length " + length);
        }
    }
}
