package conformance.numbers;

import java.nio.charset.StandardCharsets;

/// Covers integer code of the real world: CRC-32, Adler, FNV, xorshift and a SHA-256 written out.
public final class Checksums {
    public static void main(String[] args) {
        byte[] data = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);
        int crc = -1;
        int a = 1;
        int b = 0;
        long fnv = 0xcbf29ce484222325L;
        for (byte octet : data) {
            crc ^= octet & 0xFF;
            for (int i = 0; i < 8; i++) {
                crc = crc >>> 1 ^ (0xEDB88320 & -(crc & 1));
            }
            a = (a + octet) % 65521;
            b = (b + a) % 65521;
            fnv = (fnv ^ octet) * 0x100000001b3L;
        }
        System.out.println(Integer.toHexString(~crc) + " " + Integer.toHexString(b << 16 | a) + " " + Long.toHexString(fnv));
        long x = 88172645463325252L;
        for (int i = 0; i < 1000; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        System.out.println(x);
        System.out.println(sha256(data));
    }

    private static String sha256(byte[] data) {
        int[] k = new int[64];
        int[] h = new int[8];
        for (int found = 0, n = 2; found < 64; n++) {
            boolean prime = true;
            for (int d = 2; d * d <= n; d++) {
                prime &= n % d != 0;
            }
            if (prime) {
                double cube = StrictMath.cbrt(n);
                k[found] = (int) (long) ((cube - Math.floor(cube)) * 4294967296.0);
                if (found < 8) {
                    double root = Math.sqrt(n);
                    h[found] = (int) (long) ((root - Math.floor(root)) * 4294967296.0);
                }
                found++;
            }
        }
        byte[] block = java.util.Arrays.copyOf(data, (data.length + 8) / 64 * 64 + 64);
        block[data.length] = (byte) 0x80;
        long bits = data.length * 8L;
        for (int i = 0; i < 8; i++) {
            block[block.length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        for (int at = 0; at < block.length; at += 64) {
            int[] w = new int[64];
            for (int i = 0; i < 16; i++) {
                w[i] = block[at + 4 * i] << 24 | (block[at + 4 * i + 1] & 0xFF) << 16 | (block[at + 4 * i + 2] & 0xFF) << 8 | block[at + 4 * i + 3] & 0xFF;
            }
            for (int i = 16; i < 64; i++) {
                int s0 = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3;
                int s1 = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            int[] v = h.clone();
            for (int i = 0; i < 64; i++) {
                int t1 = v[7] + (Integer.rotateRight(v[4], 6) ^ Integer.rotateRight(v[4], 11) ^ Integer.rotateRight(v[4], 25)) + (v[4] & v[5] ^ ~v[4] & v[6]) + k[i] + w[i];
                int t2 = (Integer.rotateRight(v[0], 2) ^ Integer.rotateRight(v[0], 13) ^ Integer.rotateRight(v[0], 22)) + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
                System.arraycopy(v, 0, v, 1, 7);
                v[4] += t1;
                v[0] = t1 + t2;
            }
            for (int i = 0; i < 8; i++) {
                h[i] += v[i];
            }
        }
        StringBuilder text = new StringBuilder();
        for (int word : h) {
            text.append(String.format("%08x", word));
        }
        return text.toString();
    }
}
