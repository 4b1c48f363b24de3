package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.KernelError;

/// The call numbers themselves.
final class CallTests {
    static final long[] EDGES = {0, 1, -1, 1L << 31, 1L << 32, 1L << 63, Long.MAX_VALUE, (1L << 36) - 1, 1L << 36, 0xFFFF_FFF0_0000_0000L, 0x4000};

    private CallTests() {}

    static void version() {
        Check.equal(Call.ABI_VERSION, Svc.of(Call.VERSION).result(), "the version");
    }

    static void unknown() {
        for (int number : new int[] {Call.COUNT, Call.COUNT + 1, 1 << 16, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Check.equal(KernelError.BAD_CALL, Svc.of(number, 1, 2, 3).result(), "call " + number);
        }
    }

    /// x19–x28 hold what the compiler left in them; here the many live values of a loop across calls.
    static void registersKept() {
        long a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
        double p = 1, q = 2;
        for (int i = 0; i < 1000; i++) {
            a += Svc.of(Call.VERSION).result();
            b += a;
            c ^= b;
            d += c;
            e ^= d;
            f += e;
            g ^= f;
            h += g;
            p += 0.5;
            q *= 1.0009765625;
            Svc.of(Call.YIELD);
        }
        long[] again = again();
        Check.equal(again[0], h, "eight values after a thousand calls");
        Check.that(p == 501 && q == Double.longBitsToDouble(again[1]), "floating point after a thousand calls");
    }

    private static long[] again() {
        long a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
        double q = 2;
        for (int i = 0; i < 1000; i++) {
            a++;
            b += a;
            c ^= b;
            d += c;
            e ^= d;
            f += e;
            g ^= f;
            h += g;
            q *= 1.0009765625;
        }
        return new long[] {h, Double.doubleToRawLongBits(q)};
    }
}
