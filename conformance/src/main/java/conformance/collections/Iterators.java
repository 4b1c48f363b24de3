package conformance.collections;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Covers iterators, removal while iterating, ConcurrentModificationException, own Iterables and spliterators.
public final class Iterators {
    record Range(int from, int to) implements Iterable<Integer> {
        @Override public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int next = from;

                @Override public boolean hasNext() {
                    return next < to;
                }

                @Override public Integer next() {
                    if (next >= to) {
                        throw new NoSuchElementException("at " + to);
                    }
                    return next++;
                }
            };
        }
    }

    public static void main(String[] args) {
        int sum = 0;
        for (int i : new Range(3, 8)) {
            sum += i;
        }
        System.out.println(sum);
        new Range(0, 3).forEach(i -> System.out.print(i + ";"));
        System.out.println();
        Iterator<Integer> done = new Range(0, 0).iterator();
        try {
            done.next();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            done.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4));
        try {
            for (Integer i : list) {
                list.add(i);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println("list modified " + e.getMessage());
        }
        Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1, 2, 2));
        try {
            for (Integer key : map.keySet()) {
                map.remove(3 - key);
            }
            System.out.println("one removed " + map.size());
        } catch (ConcurrentModificationException e) {
            System.out.println("map modified");
        }
        Iterator<Integer> it = list.iterator();
        it.next();
        it.remove();
        try {
            it.remove();
        } catch (IllegalStateException e) {
            System.out.println("twice " + list);
        }
        var split = new Range(0, 5).spliterator();
        split.tryAdvance(i -> System.out.println("first " + i));
        split.forEachRemaining(i -> System.out.print(i));
        System.out.println();
    }
}
