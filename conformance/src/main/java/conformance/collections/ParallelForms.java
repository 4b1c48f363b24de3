package conformance.collections;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Covers parallelSort, parallelSetAll, parallelPrefix and parallel streams, whose results do not depend on threads.
public final class ParallelForms {
    public static void main(String[] args) {
        int[] ints = new Random(3).ints(20000).toArray();
        int[] copy = ints.clone();
        Arrays.parallelSort(ints);
        Arrays.sort(copy);
        System.out.println(Arrays.equals(ints, copy));
        long[] squares = new long[1000];
        Arrays.parallelSetAll(squares, i -> (long) i * i);
        Arrays.parallelPrefix(squares, Long::sum);
        System.out.println(squares[999]);
        System.out.println(IntStream.range(0, 1000).parallel().filter(i -> i % 3 == 0).sum());
        String[] words = {"d", "b", "a", "c"};
        Arrays.parallelSort(words);
        System.out.println(Arrays.toString(words));
    }
}
