package beetos.os.chacha;

import java.util.Arrays;

/// A generator with fast key erasure: of four blocks the first words replace the key at once, the rest is handed out and forgotten. So what it
/// gave cannot be computed from what it holds later.
public final class Generator {
    private static final int KEY = 4;           // first word of the key in the state
    private static final int KEY_WORDS = 8;
    private static final int COUNTER = 12;
    private static final int BLOCKS = 4;
    private static final int WORDS = BLOCKS * ChaCha20.WORDS;

    // RFC 8439, 2.3: "expand 32-byte k"; the nonce stays zero, each key is used for one run of the counter.
    private final int[] state = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private final int[] block = new int[ChaCha20.WORDS];
    private final int[] words = new int[WORDS];
    private int used = WORDS;                   // words that are gone

    /// Mixes in 32 octets as four words.
    public void seed(long[] seed) {
        for (int i = 0; i < seed.length; i++) {
            state[KEY + 2 * i] ^= (int) seed[i];
            state[KEY + 2 * i + 1] ^= (int) (seed[i] >>> 32);
        }
        next();
    }

    public int word() {
        if (used == WORDS) {
            next();
        }
        int word = words[used];
        words[used++] = 0;
        return word;
    }

    public long words() {
        return word() & 0xFFFF_FFFFL | (long) word() << 32;
    }

    private void next() {
        for (int i = 0; i < BLOCKS; i++) {
            state[COUNTER] = i;
            ChaCha20.block(state, block);
            System.arraycopy(block, 0, words, i * ChaCha20.WORDS, ChaCha20.WORDS);
        }
        Arrays.fill(block, 0);
        System.arraycopy(words, 0, state, KEY, KEY_WORDS);
        Arrays.fill(words, 0, KEY_WORDS, 0);
        used = KEY_WORDS;
    }
}
