package conformance.numbers;

/// Covers reductions over arrays of int, long, float and double, which a compiler may vectorise only where it is exact.
public final class DotProducts {
    public static void main(String[] args) {
        int n = 257;
        int[] ints = new int[n];
        long[] longs = new long[n];
        float[] floats = new float[n];
        double[] doubles = new double[n];
        byte[] bytes = new byte[n];
        for (int i = 0; i < n; i++) {
            ints[i] = i * 7919 - 500;
            longs[i] = i * 104729L * 104729L;
            floats[i] = i * 0.1f;
            doubles[i] = 1.0 / (i + 1);
            bytes[i] = (byte) (i * 3);
        }
        int isum = 0;
        long lsum = 0;
        float fsum = 0;
        double dsum = 0;
        int bsum = 0;
        int max = Integer.MIN_VALUE;
        int minimum = 127;
        for (int i = 0; i < n; i++) {
            isum += ints[i] * ints[n - 1 - i];
            lsum ^= longs[i] * 31 + ints[i];
            fsum += floats[i] * floats[i];
            dsum += doubles[i] * floats[i];
            bsum += bytes[i];
            max = Math.max(max, ints[i] % 1000);
            minimum = Math.min(minimum, bytes[i]);
        }
        System.out.println(isum + " " + lsum + " " + fsum + " " + dsum + " " + bsum + " " + max + " " + minimum);
        for (int i = n - 1; i > 0; i--) {
            ints[i] = ints[i - 1] + i;
            bytes[i - 1] += bytes[i];
        }
        System.out.println(java.util.Arrays.hashCode(ints) + " " + java.util.Arrays.hashCode(bytes));
    }
}
