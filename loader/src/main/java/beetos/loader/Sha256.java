package beetos.loader;

import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.Memory;

/// SHA-256 of memory, with the CPU's instructions where it has them (FIPS 180-4, 6.2 "SHA-256").
///
/// Full blocks are taken from memory where they lie; the last one or two, with the padding, are composed in `block`.
public final class Sha256 {
    private Sha256() {}

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

    private static final int[] state = new int[8];
    private static final int[] schedule = new int[64];
    private static final int[] block = new int[16];      // as it lies in memory, so words are reversed

    /// Whether the CPU has the SHA2 instructions (ID_AA64ISAR0_EL1.SHA2).
    public static boolean accelerated(long instructionFeatures) {
        return (instructionFeatures >>> 12 & 0xF) != 0;
    }

    /// Digests `length` octets from `physical`, a multiple of 8; [#word] has the result.
    public static void digest(long physical, long length, boolean accelerated) {
        for (int i = 0; i < 8; i++) {
            state[i] = INITIAL[i];
        }
        long whole = length & -64;
        if (accelerated) {
            blocks(Address.of(state) + ARRAY_ELEMENTS, physical, whole >>> 6, Address.of(ROUND) + ARRAY_ELEMENTS);
        } else {
            for (long offset = 0; offset < whole; offset += 64) {
                for (int i = 0; i < 16; i++) {
                    schedule[i] = reversed(Memory.load32(physical + offset + 4 * i));
                }
                compress();
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
            blocks(Address.of(state) + ARRAY_ELEMENTS, Address.of(block) + ARRAY_ELEMENTS, 1, Address.of(ROUND) + ARRAY_ELEMENTS);
            return;
        }
        for (int i = 0; i < 16; i++) {
            schedule[i] = reversed(block[i]);
        }
        compress();
    }

    private static void compress() {
        for (int t = 16; t < 64; t++) {
            int early = schedule[t - 15];
            int late = schedule[t - 2];
            schedule[t] = (turned(late, 17) ^ turned(late, 19) ^ late >>> 10) + schedule[t - 7]
                    + (turned(early, 7) ^ turned(early, 18) ^ early >>> 3) + schedule[t - 16];
        }
        int a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (int t = 0; t < 64; t++) {
            int first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (e & f ^ ~e & g) + ROUND[t] + schedule[t];
            int second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + (a & b ^ a & c ^ b & c);
            h = g; g = f; f = e; e = d + first; d = c; c = b; b = a; a = first + second;
        }
        state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
    }

    private static int turned(int value, int right) {
        return value >>> right | value << 32 - right;
    }

    private static int reversed(int value) {
        return value << 24 | (value & 0xFF00) << 8 | value >>> 8 & 0xFF00 | value >>> 24;
    }

    /// Digests `count` blocks of 64 octets. Each group of four rounds uses the schedule's oldest four words and makes the next
    /// four in their place.
    @Assembly("""
            .arch   armv8.2-a+simd+sha2
            ldp     q0, q1, [x0]                    // state: a to d, e to h
            cbz     x2, 2f
        1:  ldp     q16, q17, [x1], #32
            ldp     q18, q19, [x1], #32
            rev32   v16.16b, v16.16b
            rev32   v17.16b, v17.16b
            rev32   v18.16b, v18.16b
            rev32   v19.16b, v19.16b
            mov     v2.16b, v0.16b
            mov     v3.16b, v1.16b
            mov     x4, x3
            .rept   3
            ldr     q20, [x4], #16
            add     v20.4s, v20.4s, v16.4s
            mov     v21.16b, v2.16b
            sha256h q2, q3, v20.4s
            sha256h2 q3, q21, v20.4s
            sha256su0 v16.4s, v17.4s
            sha256su1 v16.4s, v18.4s, v19.4s
            ldr     q20, [x4], #16
            add     v20.4s, v20.4s, v17.4s
            mov     v21.16b, v2.16b
            sha256h q2, q3, v20.4s
            sha256h2 q3, q21, v20.4s
            sha256su0 v17.4s, v18.4s
            sha256su1 v17.4s, v19.4s, v16.4s
            ldr     q20, [x4], #16
            add     v20.4s, v20.4s, v18.4s
            mov     v21.16b, v2.16b
            sha256h q2, q3, v20.4s
            sha256h2 q3, q21, v20.4s
            sha256su0 v18.4s, v19.4s
            sha256su1 v18.4s, v16.4s, v17.4s
            ldr     q20, [x4], #16
            add     v20.4s, v20.4s, v19.4s
            mov     v21.16b, v2.16b
            sha256h q2, q3, v20.4s
            sha256h2 q3, q21, v20.4s
            sha256su0 v19.4s, v16.4s
            sha256su1 v19.4s, v17.4s, v18.4s
            .endr
            .irp    words, v16.4s, v17.4s, v18.4s, v19.4s
            ldr     q20, [x4], #16
            add     v20.4s, v20.4s, \\words
            mov     v21.16b, v2.16b
            sha256h q2, q3, v20.4s
            sha256h2 q3, q21, v20.4s
            .endr
            add     v0.4s, v0.4s, v2.4s
            add     v1.4s, v1.4s, v3.4s
            subs    x2, x2, #1
            b.ne    1b
        2:  stp     q0, q1, [x0]
            ret
            """)
    private static void blocks(long state, long source, long count, long round) { throw new UnsupportedOperationException("metal only"); }
}
