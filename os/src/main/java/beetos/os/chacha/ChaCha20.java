package beetos.os.chacha;

/// The ChaCha20 block function. Source: RFC 8439, 2.3 "The ChaCha20 Block Function".
final class ChaCha20 {
    static final int WORDS = 16;
    private static final int ROUNDS = 10;    // double rounds

    private ChaCha20() {}

    /// One block of key stream: `input` is constants, key, counter and nonce.
    static void block(int[] input, int[] output) {
        System.arraycopy(input, 0, output, 0, WORDS);
        for (int i = 0; i < ROUNDS; i++) {
            quarterRound(output, 0, 4, 8, 12);
            quarterRound(output, 1, 5, 9, 13);
            quarterRound(output, 2, 6, 10, 14);
            quarterRound(output, 3, 7, 11, 15);
            quarterRound(output, 0, 5, 10, 15);
            quarterRound(output, 1, 6, 11, 12);
            quarterRound(output, 2, 7, 8, 13);
            quarterRound(output, 3, 4, 9, 14);
        }
        for (int i = 0; i < WORDS; i++) {
            output[i] += input[i];
        }
    }

    // RFC 8439, 2.1 "The ChaCha Quarter Round", on the words with these indexes.
    private static void quarterRound(int[] words, int first, int second, int third, int fourth) {
        int a = words[first];
        int b = words[second];
        int c = words[third];
        int d = words[fourth];
        a += b;
        d = Integer.rotateLeft(d ^ a, 16);
        c += d;
        b = Integer.rotateLeft(b ^ c, 12);
        a += b;
        d = Integer.rotateLeft(d ^ a, 8);
        c += d;
        b = Integer.rotateLeft(b ^ c, 7);
        words[first] = a;
        words[second] = b;
        words[third] = c;
        words[fourth] = d;
    }
}
