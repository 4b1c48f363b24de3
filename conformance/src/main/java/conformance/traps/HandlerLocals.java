package conformance.traps;

/// Covers what handlers see of locals: the values at the throw, not before or after, in registers or not.
public final class HandlerLocals {
    private static int at(int[] array, int index) {
        return array[index];
    }

    private static String run(int[] array, int limit) {
        int i = 0;
        long sum = 0;
        double product = 1;
        String last = "none";
        Object holder = null;
        try {
            for (i = 0; i < limit; i++) {
                last = "before " + i;
                sum += at(array, i);
                last = "after " + i;
                product *= array[i];
                holder = array;
            }
            i = -1;
        } catch (ArrayIndexOutOfBoundsException e) {
            return "caught i=" + i + " sum=" + sum + " product=" + product + " last=" + last + " " + (holder == array);
        } finally {
            i += 100;
            sum = -1;
        }
        return "done i=" + i + " sum=" + sum + " product=" + product + " last=" + last;
    }

    public static void main(String[] args) {
        System.out.println(run(new int[] {1, 2, 3}, 3));
        System.out.println(run(new int[] {4, 5, 6}, 5));
        System.out.println(run(new int[0], 1));
        int x = 1;
        try {
            x = 2;
            x = 10 / (args.length - args.length);
            x = 3;
        } catch (ArithmeticException e) {
            System.out.println(x);
        }
        int y = 5;
        while (true) {
            try {
                y--;
                if (y < 0) {
                    throw new IllegalStateException();
                }
                at(new int[2], y);
                break;
            } catch (ArrayIndexOutOfBoundsException e) {
                System.out.println("again " + y);
            }
        }
        System.out.println(y);
    }
}
