package conformance.collector;

/// Allocates arrays of megabytes again and again, keeping a few, and checks that fresh ones are zeroed.
public final class LargeArrays {
    public static void main(String[] args) {
        long[][] kept = new long[2][];
        int dirty = 0;
        long sum = 0;
        for (int i = 0; i < 40; i++) {
            long[] array = new long[100_000 + i * 1000];
            for (int k = 0; k < array.length; k += 511) {
                dirty += array[k] != 0 ? 1 : 0;
            }
            java.util.Arrays.fill(array, i);
            kept[i & 1] = array;
            sum += kept[i & 1][array.length - 1] + kept[(i + 1) & 1 & Math.min(i, 1)][0];
        }
        System.out.println(dirty + " " + sum + " " + kept[0].length + " " + kept[1].length);
    }
}
