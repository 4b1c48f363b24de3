package conformance.traps;

/// Covers expressions with dozens of live values of both kinds across calls.
public final class RegisterPressure {
    private static int id(int x) {
        return x;
    }

    private static double id(double x) {
        return x;
    }

    public static void main(String[] args) {
        int a = id(1), b = id(2), c = id(3), d = id(4), e = id(5), f = id(6), g = id(7), h = id(8), i = id(9), j = id(10), k = id(11), l = id(12);
        int m = id(13), n = id(14), o = id(15), p = id(16), q = id(17), r = id(18), s = id(19), t = id(20), u = id(21), v = id(22), w = id(23), x = id(24);
        double da = id(1.5), db = id(2.5), dc = id(3.5), dd = id(4.5), de = id(5.5), df = id(6.5), dg = id(7.5), dh = id(8.5), di = id(9.5), dj = id(10.5);
        double dk = id(11.5), dl = id(12.5), dm = id(13.5), dn = id(14.5), dp = id(15.5), dq = id(16.5), dr = id(17.5), ds = id(18.5), dt = id(19.5), du = id(20.5);
        long sum = 0;
        for (int round = 0; round < 5; round++) {
            sum += a * id(b) - c * id(d) + e * id(f) - g * id(h) + i * id(j) - k * id(l) + m * id(n) - o * id(p) + q * id(r) - s * id(t) + u * id(v) - w * id(x);
            sum += (long) (da * id(db) - dc * id(dd) + de * id(df) - dg * id(dh) + di * id(dj) - dk * id(dl) + dm * id(dn) - dp * id(dq) + dr * id(ds) - dt * id(du));
            a += x;
            x += id(a);
            du += id(da);
            da -= du;
        }
        System.out.println(sum + " " + (a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x));
        System.out.println(da + db + dc + dd + de + df + dg + dh + di + dj + dk + dl + dm + dn + dp + dq + dr + ds + dt + du);
    }
}
