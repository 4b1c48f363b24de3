package beetos.os.chacha;

import java.util.Arrays;

/// A generator with fast key erasure: each block gives the next key and then 32 octets to hand out, so what it gave cannot be
/// computed from what it holds later.
public final class Generator {
    private static final int KEY = 4;           // first word of the key in the block
    private static final int KEY_WORDS = 8;

    // RFC 8439, 2.3: "expand 32-byte k"; counter and nonce stay zero, the key is new for each block.
    private final int[] state = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private final int[] block = new int[ChaCha20.WORDS];
    private int used = ChaCha20.WORDS;          // words of the block that are gone

    /// Mixes in 32 octets as four words.
    public void seed(long[] words) {
        for (int i = 0; i < words.length; i++) {
            state[KEY + 2 * i] ^= (int) words[i];
            state[KEY + 2 * i + 1] ^= (int) (words[i] >>> 32);
        }
        next();
    }

    public int word() {
        if (used == ChaCha20.WORDS) {
            next();
        }
        int word = block[used];
        block[used++] = 0;
        return word;
    }

    public long words() {
        return word() & 0xFFFF_FFFFL | (long) word() << 32;
    }

    private void next() {
        ChaCha20.block(state, block);
        System.arraycopy(block, 0, state, KEY, KEY_WORDS);
        Arrays.fill(block, 0, KEY_WORDS, 0);
        used = KEY_WORDS;
    }
}
