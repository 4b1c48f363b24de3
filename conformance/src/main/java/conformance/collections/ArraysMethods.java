package conformance.collections;

import java.util.Arrays;

/// Covers the static methods of Arrays: fill, copy, compare, search, mismatch, prefix, deep forms and printing.
public final class ArraysMethods {
    public static void main(String[] args) {
        int[] a = new int[6];
        Arrays.fill(a, 7);
        Arrays.fill(a, 1, 3, -1);
        System.out.println(Arrays.toString(a) + Arrays.toString(Arrays.copyOf(a, 8)) + Arrays.toString(Arrays.copyOfRange(a, 2, 4)));
        Arrays.setAll(a, i -> i * i);
        System.out.println(Arrays.binarySearch(a, 16) + " " + Arrays.binarySearch(a, 17) + " " + Arrays.binarySearch(a, 0, 2, 9));
        Arrays.parallelPrefix(a, Integer::sum);
        System.out.println(Arrays.toString(a) + Arrays.equals(a, a.clone()) + Arrays.mismatch(a, new int[] {0, 1, 5, 9}) + Arrays.compare(a, new int[] {0, 1, 6}));
        Object[] deep = {1, "two", new int[] {3, 4}, new Object[] {null, new String[] {"x"}}, new boolean[] {true}};
        System.out.println(Arrays.deepToString(deep) + " " + Arrays.deepEquals(deep, deep.clone()) + " " + Arrays.equals(deep, deep.clone()));
        Object[] cycle = new Object[1];
        cycle[0] = cycle;
        System.out.println(Arrays.deepToString(cycle));
        System.out.println(Arrays.asList(1, 2, 3).indexOf(2) + " " + Arrays.stream(new int[] {1, 2, 3}, 1, 3).sum());
        System.out.println(Arrays.toString((int[]) null) + Arrays.toString(new double[] {1.5, -0.0}) + Arrays.toString(new char[] {'a'}) + Arrays.toString(new boolean[2]));
        String[] grown = Arrays.copyOf(new String[] {"only"}, 3);
        System.out.println(grown[0] + grown[2] + grown.getClass().getSimpleName());
        System.out.println(Arrays.copyOf(new Integer[] {1}, 1, Number[].class).getClass().getSimpleName());
        System.out.println(Arrays.equals(new byte[] {1, 2, 3}, 0, 2, new byte[] {0, 1, 2}, 1, 3) + " " + Arrays.compare(new String[] {"a"}, new String[] {"b"}));
        long[] longs = new long[100];
        Arrays.fill(longs, Long.MIN_VALUE);
        System.out.println(longs[99] + " " + Arrays.stream(longs).distinct().count());
    }
}
