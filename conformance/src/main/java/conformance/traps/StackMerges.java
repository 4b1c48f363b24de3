package conformance.traps;

/// Covers values of every kind that wait on the operand stack while branches and calls run.
public final class StackMerges {
    private static int pick(boolean flag) {
        return flag ? 1 : 2;
    }

    private static long mix(int a, long b, double c, Object d, float e, int f) {
        return a + b + (long) c + (d == null ? 0 : d.hashCode()) + (long) e + f;
    }

    public static void main(String[] args) {
        boolean yes = args.length == 0;
        boolean no = !yes;
        long value = mix(1, yes ? 1L << 40 : 2L, no ? 1.5 : 2.5, yes ? "x" : null, no || yes ? 3.5f : 0f, yes && no ? 7 : pick(no));
        System.out.println(value);
        int n = 5 + (yes ? 10 * (no ? 1 : 2) : 0) * (value > 0 ? value > 1000 ? 3 : 2 : 1);
        System.out.println(n);
        Object o = yes ? no ? "a" : (Object) 5 : 'c';
        System.out.println(o);
        int[] array = new int[yes ? 3 : 4];
        array[no ? 0 : 1] += yes ? array.length << (no ? 1 : 2) : -1;
        System.out.println(array[1]);
        String text = "p" + (yes ? "q" + (no ? "r" : "s" + (value != 0 ? 't' : 'u')) : "") + (yes ? 1L : 2);
        System.out.println(text);
        System.out.println(yes ? 1 : 'a');
        System.out.println(no ? 1 : 'a');
        System.out.println((no ? 1 : 2.0) + (yes ? 'b' : 0) + (char) (yes ? 99 : 0));
        boolean b = yes ^ no && (no | yes) == !no;
        System.out.println(b != yes ? "differs" : "same");
        long l = 0;
        for (int i = 0; i < 10; i++) {
            l += (i & 1) == 0 ? i < 5 ? i : -i : (long) i * i;
        }
        System.out.println(l);
    }
}
