package beetos.apps.commands;

import beetos.machine.Sha256Rounds;
import java.io.IOException;
import java.io.InputStream;

/// SHA-256 of a stream (FIPS 180-4, 6.2 "SHA-256"), a block at a time.
final class Sha256 {
    private static final int PIECE = 64 * 1024;         // a multiple of a block
    private static final int BLOCK = Sha256Rounds.BLOCK;

    private final int[] state = new int[Sha256Rounds.STATE_WORDS];
    private final int[] schedule = new int[Sha256Rounds.SCHEDULE_WORDS];

    private Sha256() {
        Sha256Rounds.begin(state);
    }

    /// The hash in hexadecimal digits.
    static String of(InputStream input) throws IOException {
        Sha256 hash = new Sha256();
        byte[] octets = new byte[PIECE + 2 * BLOCK];
        long length = 0;
        int count = input.readNBytes(octets, 0, PIECE);
        while (count == PIECE) {
            hash.blocks(octets, PIECE);
            length += PIECE;
            count = input.readNBytes(octets, 0, PIECE);
        }
        hash.blocks(octets, pad(octets, count, length + count));
        StringBuilder text = new StringBuilder();
        for (int word : hash.state) {
            text.append(HexDump.hexadecimal(word & 0xFFFF_FFFFL, 8));
        }
        return text.toString();
    }

    /// Puts a one bit, zeros and the length in bits behind the last octets; answers how many there are then.
    private static int pad(byte[] octets, int count, long length) {
        int end = (count + 1 + Long.BYTES + BLOCK - 1) / BLOCK * BLOCK;
        octets[count] = (byte) 0x80;
        for (int i = count + 1; i < end; i++) {
            int shift = 8 * (end - 1 - i);
            octets[i] = shift < Long.SIZE ? (byte) (length * 8 >>> shift) : 0;
        }
        return end;
    }

    private void blocks(byte[] octets, int length) {
        for (int at = 0; at < length; at += BLOCK) {
            for (int i = 0; i < BLOCK / Integer.BYTES; i++) {
                int word = at + i * Integer.BYTES;
                schedule[i] = (octets[word] & 0xFF) << 24 | (octets[word + 1] & 0xFF) << 16 | (octets[word + 2] & 0xFF) << 8 | octets[word + 3] & 0xFF;
            }
            Sha256Rounds.compress(state, schedule);
        }
    }
}
