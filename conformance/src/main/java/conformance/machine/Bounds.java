package conformance.machine;

/// Covers array bounds of every element kind: below, at and beyond the limit, with messages.
public final class Bounds {
    static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("nothing");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    private static final byte[] BYTES = new byte[3];
    private static final boolean[] BOOLEANS = new boolean[3];
    private static final char[] CHARS = new char[3];
    private static final short[] SHORTS = new short[3];
    private static final int[] INTS = new int[3];
    private static final long[] LONGS = new long[0];
    private static final float[] FLOATS = new float[3];
    private static final double[] DOUBLES = new double[1];
    private static final Object[] OBJECTS = new Object[3];

    public static void main(String[] args) {
        int three = 3;
        int minus = -1;
        attempt(() -> BYTES[three] = 1);
        attempt(() -> BOOLEANS[minus] = true);
        attempt(() -> System.out.println(CHARS[Integer.MAX_VALUE]));
        attempt(() -> System.out.println(SHORTS[Integer.MIN_VALUE]));
        attempt(() -> LONGS[0]++);
        attempt(() -> System.out.println(FLOATS[4]));
        attempt(() -> System.out.println(DOUBLES[1]));
        attempt(() -> OBJECTS[three] = "x");
        attempt(() -> System.out.println(OBJECTS[-three]));
        attempt(() -> System.out.println(INTS[2]));
        attempt(() -> INTS[INTS[0] + three] += 2);
        attempt(() -> {
            int unused = INTS[minus];
        });
        int[] array = new int[10];
        int done = 0;
        try {
            for (int i = 0; ; i++) {
                array[i] = i;
                done++;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(done + " " + e.getMessage() + " " + array[9]);
        }
        try {
            for (int i = 9; ; i -= 3) {
                array[i] += 100;
                done += array[i];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(done + " " + e.getMessage() + " " + array[0]);
        }
    }
}
