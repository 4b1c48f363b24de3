package beetos.loader;

import beetos.machine.Memory;
import beetos.machine.Sha256Rounds;

/// SHA-256 of memory, with the CPU's instructions where it has them (FIPS 180-4, 6.2 "SHA-256").
///
/// Full blocks are taken from memory where they lie; the last one or two, with the padding, are composed in `block`.
public final class Sha256 {
    private Sha256() {}

    private static final int[] state = new int[Sha256Rounds.STATE_WORDS];
    private static final int[] schedule = new int[Sha256Rounds.SCHEDULE_WORDS];
    private static final int[] block = new int[16];      // as it lies in memory, so words are reversed

    /// Digests `length` octets from `physical`, a multiple of 8; [#word] has the result.
    public static void digest(long physical, long length, boolean accelerated) {
        Sha256Rounds.begin(state);
        long whole = length & -64;
        if (accelerated) {
            Sha256Rounds.blocks(state, physical, whole / Sha256Rounds.BLOCK);
        } else {
            for (long offset = 0; offset < whole; offset += 64) {
                for (int i = 0; i < 16; i++) {
                    schedule[i] = reversed(Memory.load32(physical + offset + 4 * i));
                }
                Sha256Rounds.compress(state, schedule);
            }
        }
        last(physical + whole, (int) (length - whole), length, accelerated);
    }

    /// Word `index` (of eight) of the digest, as a big-endian number.
    public static int word(int index) {
        return state[index];
    }

    private static void last(long physical, int rest, long length, boolean accelerated) {
        for (int i = 0; i < 16; i++) {
            block[i] = 0;
        }
        for (int i = 0; i < rest; i++) {
            block[i >> 2] |= Memory.load8(physical + i) << 8 * (i & 3);
        }
        block[rest >> 2] |= 0x80 << 8 * (rest & 3);
        if (rest >= 56) {
            composed(accelerated);
            for (int i = 0; i < 16; i++) {
                block[i] = 0;
            }
        }
        block[14] = reversed((int) (length >>> 29));
        block[15] = reversed((int) (length << 3));
        composed(accelerated);
    }

    private static void composed(boolean accelerated) {
        if (accelerated) {
            Sha256Rounds.block(state, block);
            return;
        }
        for (int i = 0; i < 16; i++) {
            schedule[i] = reversed(block[i]);
        }
        Sha256Rounds.compress(state, schedule);
    }

    private static int reversed(int value) {
        return value << 24 | (value & 0xFF00) << 8 | value >>> 8 & 0xFF00 | value >>> 24;
    }
}
