package beetos.machine;

/// The rounds of SHA-256 (FIPS 180-4, 6.2 "SHA-256"), on a state of eight words: with the CPU's instructions where it has them, else in Java.
public final class Sha256Rounds {
    public static final int STATE_WORDS = 8;
    public static final int SCHEDULE_WORDS = 64;
    public static final int BLOCK = 64;                  // octets

    private static final int ARRAY_ELEMENTS = 16;        // docs/object-model.md, "Objects"

    private static final int[] INITIAL = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

    private static final int[] ROUND = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

    private Sha256Rounds() {}

    /// Whether a CPU with this ID_AA64ISAR0_EL1 has the instructions (its field SHA2).
    public static boolean accelerated(long instructionFeatures) {
        return (instructionFeatures >>> 12 & 0xF) != 0;
    }

    public static void begin(int[] state) {
        for (int i = 0; i < STATE_WORDS; i++) {
            state[i] = INITIAL[i];
        }
    }

    /// Digests `count` blocks where they lie. Metal only, and only on a CPU that has the instructions.
    public static void blocks(int[] state, long address, long count) {
        blocks(Address.of(state) + ARRAY_ELEMENTS, address, count, Address.of(ROUND) + ARRAY_ELEMENTS);
    }

    /// The same for words of an array, as they lie in memory.
    public static void block(int[] state, int[] words) {
        blocks(state, Address.of(words) + ARRAY_ELEMENTS, 1);
    }

    /// Digests the block in the first 16 words of `schedule`, big-endian numbers.
    public static void compress(int[] state, int[] schedule) {
        for (int t = 16; t < SCHEDULE_WORDS; t++) {
            int early = schedule[t - 15];
            int late = schedule[t - 2];
            schedule[t] = (turned(late, 17) ^ turned(late, 19) ^ late >>> 10) + schedule[t - 7]
                    + (turned(early, 7) ^ turned(early, 18) ^ early >>> 3) + schedule[t - 16];
        }
        int a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (int t = 0; t < SCHEDULE_WORDS; t++) {
            int first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (e & f ^ ~e & g) + ROUND[t] + schedule[t];
            int second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a & b ^ a & c ^ b & c);
            h = g; g = f; f = e; e = d + first; d = c; c = b; b = a; a = first + second;
        }
        state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
    }

    private static int turned(int value, int right) {
        return value >>> right | value << 32 - right;
    }

    /// Digests x2 blocks at x1; the state is at x0, the rounds' constants are at x3: 14 of their 16 vectors stay in registers. Each group of four rounds
    /// uses the schedule's oldest four words and makes the next four in their place.
    @Assembly("""
            .arch   armv8.2-a+simd+sha2
            .macro  rounds constant, words
            add     v20.4s, \\constant\\().4s, \\words\\().4s
            mov     v21.16b, v2.16b
            sha256h q2, q3, v20.4s
            sha256h2 q3, q21, v20.4s
            .endm
            .macro  schedule constant, words, second, third, fourth
            rounds  \\constant, \\words
            sha256su0 \\words\\().4s, \\second\\().4s
            sha256su1 \\words\\().4s, \\third\\().4s, \\fourth\\().4s
            .endm
            cbz     x2, 2f
            ldp     q0, q1, [x0]                    // state: a to d, e to h
            ldp     q4, q5, [x3], #32
            ldp     q6, q7, [x3], #32
            ldp     q22, q23, [x3], #32
            ldp     q24, q25, [x3], #32
            ldp     q26, q27, [x3], #32
            ldp     q28, q29, [x3], #32
            ldp     q30, q31, [x3], #32
        1:  ldp     q16, q17, [x1], #32
            ldp     q18, q19, [x1], #32
            rev32   v16.16b, v16.16b
            rev32   v17.16b, v17.16b
            rev32   v18.16b, v18.16b
            rev32   v19.16b, v19.16b
            mov     v2.16b, v0.16b
            mov     v3.16b, v1.16b
            schedule v4, v16, v17, v18, v19
            schedule v5, v17, v18, v19, v16
            schedule v6, v18, v19, v16, v17
            schedule v7, v19, v16, v17, v18
            schedule v22, v16, v17, v18, v19
            schedule v23, v17, v18, v19, v16
            schedule v24, v18, v19, v16, v17
            schedule v25, v19, v16, v17, v18
            schedule v26, v16, v17, v18, v19
            schedule v27, v17, v18, v19, v16
            schedule v28, v18, v19, v16, v17
            schedule v29, v19, v16, v17, v18
            rounds  v30, v16
            rounds  v31, v17
            ldr     q20, [x3]
            rounds  v20, v18
            ldr     q20, [x3, #16]
            rounds  v20, v19
            add     v0.4s, v0.4s, v2.4s
            add     v1.4s, v1.4s, v3.4s
            subs    x2, x2, #1
            b.ne    1b
            stp     q0, q1, [x0]
        2:  ret
            """)
    private static void blocks(long state, long source, long count, long round) { throw new UnsupportedOperationException("metal only"); }
}
