package conformance.numbers;

/// Covers Number conversions, comparisons between boxes and constants of the number classes.
public final class NumberClasses {
    public static void main(String[] args) {
        Number[] all = {(byte) 5, (short) -6, 7, 8L, 9.9f, -10.9, 1e20};
        for (Number n : all) {
            System.out.println(n.byteValue() + " " + n.shortValue() + " " + n.intValue() + " " + n.longValue() + " " + n.floatValue() + " " + n.doubleValue());
        }
        System.out.println(Integer.MIN_VALUE + " " + Long.MAX_VALUE + " " + Short.MIN_VALUE + " " + Byte.MAX_VALUE + " " + (int) Character.MAX_VALUE + " " + Float.MAX_VALUE + " " + Double.MIN_NORMAL + " " + Integer.SIZE + Long.BYTES);
        System.out.println(Integer.valueOf(5).compareTo(7) + " " + Double.valueOf(-0.0).compareTo(0.0) + " " + Long.valueOf(5).equals(5) + " " + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + Character.valueOf('b').compareTo('a') + " " + Boolean.TRUE.compareTo(false));
    }
}
