package conformance.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Covers the static methods of Collections: sorting, searching, shuffling with a seed, rotation, extremes and frequency.
public final class CollectionsMethods {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            list.add(i * 5 % 12);
        }
        Collections.sort(list);
        System.out.println(list + " " + Collections.binarySearch(list, 7) + " " + Collections.binarySearch(list, 100));
        Collections.shuffle(list, new Random(42));
        System.out.println(list);
        Collections.reverse(list);
        Collections.swap(list, 0, 11);
        Collections.rotate(list, 4);
        System.out.println(list + " " + Collections.max(list) + Collections.min(list) + " " + Collections.max(list, Collections.reverseOrder()));
        Collections.fill(list.subList(0, 6), 1);
        System.out.println(list + " " + Collections.frequency(list, 1) + " " + Collections.disjoint(list, List.of(100)) + " " + Collections.indexOfSubList(list, List.of(1, 1)));
        Collections.addAll(list, 7, 8, 9);
        Collections.replaceAll(list, 1, 100);
        System.out.println(Collections.synchronizedList(list) + " " + Collections.unmodifiableCollection(list).size());
        List<String> words = Arrays.asList("b", "C", "a");
        words.sort(String.CASE_INSENSITIVE_ORDER);
        System.out.println(words);
        try {
            words.add("fixed size");
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed size");
        }
    }
}
