package conformance.collections;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

/// Covers Arrays.sort of every kind at sizes that use every algorithm, with ranges and comparators.
public final class SortedArrays {
    public static void main(String[] args) {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 2, 10, 50, 300, 3000}) {
            int[] ints = random.ints(size).toArray();
            long[] longs = random.longs(size).toArray();
            double[] doubles = random.doubles(size).toArray();
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            short[] shorts = new short[size];
            char[] chars = new char[size];
            float[] floats = new float[size];
            Integer[] boxed = new Integer[size];
            for (int i = 0; i < size; i++) {
                shorts[i] = (short) random.nextInt();
                chars[i] = (char) random.nextInt();
                floats[i] = random.nextFloat();
                boxed[i] = random.nextInt(100);
            }
            Arrays.sort(ints);
            Arrays.sort(longs);
            Arrays.sort(doubles);
            Arrays.sort(bytes);
            Arrays.sort(shorts);
            Arrays.sort(chars);
            Arrays.sort(floats);
            Arrays.sort(boxed, Comparator.comparing(i -> i % 10));
            boolean sorted = true;
            for (int i = 1; i < size; i++) {
                sorted &= ints[i - 1] <= ints[i] && longs[i - 1] <= longs[i] && doubles[i - 1] <= doubles[i] && bytes[i - 1] <= bytes[i]
                        && shorts[i - 1] <= shorts[i] && chars[i - 1] <= chars[i] && floats[i - 1] <= floats[i] && boxed[i - 1] % 10 <= boxed[i] % 10;
            }
            System.out.println(size + " " + sorted + " " + Arrays.hashCode(ints) + " " + Arrays.hashCode(boxed));
        }
        double[] special = {3, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.0, -0.0};
        Arrays.sort(special);
        System.out.println(Arrays.toString(special));
        int[] part = {9, 8, 7, 6, 5, 4};
        Arrays.sort(part, 1, 4);
        System.out.println(Arrays.toString(part));
        String[] words = {"b", "A", "c", null};
        Arrays.sort(words, Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));
        System.out.println(Arrays.toString(words));
    }
}
