package conformance.language;

/// Covers dup, dup2, their x1 and x2 forms, pop and swap as compound expressions produce them.
public final class StackShuffles {
    private int i = 10;
    private long l = 20;
    private static int s = 30;
    private static long sl = 40;
    private final int[] ints = {1, 2, 3};
    private final long[] longs = {4, 5, 6};
    private final double[] doubles = {0.5, 1.5};

    public static void main(String[] args) {
        StackShuffles it = new StackShuffles();
        int x = it.i++ + ++it.i;
        long y = it.l++ - --it.l;
        int z = it.ints[1]++ * ++it.ints[2];
        long w = it.longs[0]-- + (it.longs[1] += 7);
        double d = it.doubles[0]++ + (it.doubles[1] *= 2);
        int both = it.i = s = 99;
        long chain = it.l = sl = it.longs[2] = 77L;
        System.out.println(x + " " + y + " " + z + " " + w + " " + d);
        System.out.println(both + " " + it.i + " " + s + " " + chain + " " + it.l + " " + sl + " " + it.longs[2]);
        s++;
        sl--;
        int index = 0;
        it.ints[index++] = it.ints[index] + index;
        System.out.println(it.ints[0] + " " + index + " " + s + " " + sl);
        String[] words = {"a", "b"};
        words[0] += words[1] += "c";
        System.out.println(words[0] + words[1]);
        it.touch();
        new StackShuffles();
        it.l();
    }

    private int touch() {
        return i;
    }

    private long l() {
        return l;
    }
}
