package conformance.traps;

/// Covers reasoning that holds only without overflow: comparisons after additions, loops to the limit, absolute values.
public final class SignedOverflow {
    private static boolean grows(int x) {
        return x + 1 > x;
    }

    private static boolean doubles(int x) {
        return x * 2 / 2 == x;
    }

    private static int count(int from, int step) {
        int n = 0;
        for (int i = from; i > 0 && n < 1000; i += step) {
            n++;
        }
        return n;
    }

    private static long wide(int a, int b) {
        return a + b;
    }

    public static void main(String[] args) {
        System.out.println(grows(5) + " " + grows(Integer.MAX_VALUE));
        System.out.println(doubles(5) + " " + doubles(1 << 30));
        System.out.println(count(Integer.MAX_VALUE - 10, 3) + " " + count(1, 1 << 28));
        System.out.println(wide(Integer.MAX_VALUE, 1) + " " + ((long) Integer.MAX_VALUE + 1));
        System.out.println(Math.abs(Integer.MIN_VALUE) < 0);
        int loops = 0;
        for (byte b = 100; b > 0; b++) {
            loops++;
        }
        for (int i = Integer.MAX_VALUE - 2; i <= Integer.MAX_VALUE && loops < 100; i++) {
            loops++;
        }
        System.out.println(loops);
        int index = Integer.MAX_VALUE;
        int[] array = new int[4];
        try {
            array[index + 1]++;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println((index + 2 >>> 1) + " " + (index + 2 >> 1) + " " + (short) index + " " + (index * index));
        long big = Long.MAX_VALUE;
        System.out.println((big + 1 < big) + " " + (-Long.MIN_VALUE == Long.MIN_VALUE) + " " + (int) (big >> 31));
    }
}
