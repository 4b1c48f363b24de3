package beetos.os.procman;

import beetos.machine.Sha256Rounds;
import beetos.user.Octets;
import beetos.user.PageOctets;

/// SHA-256 of a run of octets (FIPS 180-4, 6.2 "SHA-256"): of mapped pages with the CPU's instructions where it has them.
final class Digest {
    static final int LENGTH = 32;

    private static final int BLOCK = Sha256Rounds.BLOCK;
    private static final int LENGTH_FIELD = 8;

    private final Octets octets;
    private final int[] state = new int[Sha256Rounds.STATE_WORDS];
    private final int[] schedule = new int[Sha256Rounds.SCHEDULE_WORDS];

    private Digest(Octets octets) {
        this.octets = octets;
        Sha256Rounds.begin(state);
    }

    static byte[] of(Octets octets, boolean accelerated) {
        Digest digest = new Digest(octets);
        int whole = octets.length() / BLOCK;
        if (accelerated && octets instanceof PageOctets pages) {
            Sha256Rounds.blocks(digest.state, pages.address(), whole);
        } else {
            for (int i = 0; i < whole; i++) {
                digest.block(i * BLOCK);
            }
        }
        digest.last(whole * BLOCK);
        return digest.result();
    }

    private void block(int at) {
        for (int i = 0; i < BLOCK; i += Long.BYTES) {
            long words = Long.reverseBytes(octets.word(at + i));
            schedule[i >> 2] = (int) (words >>> 32);
            schedule[(i >> 2) + 1] = (int) words;
        }
        Sha256Rounds.compress(state, schedule);
    }

    /// What is left behind the whole blocks, a one bit, zeros, and the length in bits.
    private void last(int from) {
        int rest = octets.length() - from;
        int length = rest + 1 + LENGTH_FIELD <= BLOCK ? BLOCK : 2 * BLOCK;
        byte[] padded = new byte[length];
        octets.take(from, padded, 0, rest);
        padded[rest] = (byte) 0x80;
        for (int i = 1; i <= LENGTH_FIELD; i++) {
            padded[length - i] = (byte) (octets.length() * 8L >>> 8 * (i - 1));
        }
        for (int at = 0; at < length; at += BLOCK) {
            for (int i = 0; i < BLOCK / 4; i++) {
                schedule[i] = (padded[at + 4 * i] & 0xFF) << 24 | (padded[at + 4 * i + 1] & 0xFF) << 16 | (padded[at + 4 * i + 2] & 0xFF) << 8
                        | padded[at + 4 * i + 3] & 0xFF;
            }
            Sha256Rounds.compress(state, schedule);
        }
    }

    private byte[] result() {
        byte[] result = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            result[i] = (byte) (state[i >> 2] >>> 24 - 8 * (i & 3));
        }
        return result;
    }
}
