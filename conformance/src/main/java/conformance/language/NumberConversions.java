package conformance.language;

/// Covers conversions among all primitive kinds, with the rounding of int and long to float and double.
public final class NumberConversions {
    public static void main(String[] args) {
        int i = 16777217;
        long l = 9007199254740993L;
        System.out.println((float) i == 16777216f);
        System.out.println((double) i == 16777217.0);
        System.out.println((long) (float) l);
        System.out.println((long) (double) l);
        System.out.println((long) (float) Long.MAX_VALUE);
        System.out.println((int) (float) Integer.MAX_VALUE);
        System.out.println((float) 1e300 == Float.POSITIVE_INFINITY);
        System.out.println((float) 1e-300 == 0f);
        System.out.println((int) ((float) 0.1 * 1e9));
        System.out.println((double) 0.1f == 0.1);
        System.out.println((byte) (char) -1);
        System.out.println((int) (short) 0x12348765);
        System.out.println((char) 97.9);
        System.out.println((long) 'a' + (byte) 'é');
        System.out.println(Float.floatToIntBits((float) 3.4028235677973366e38));
        System.out.println(Double.doubleToLongBits(1.0f / 3));
    }
}
