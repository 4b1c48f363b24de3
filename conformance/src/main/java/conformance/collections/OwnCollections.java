package conformance.collections;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

/// Covers classes derived from AbstractList, AbstractMap and AbstractSet, which use the inherited algorithms.
public final class OwnCollections {
    static final class Squares extends AbstractList<Integer> implements RandomAccess {
        @Override public Integer get(int index) {
            return index * index;
        }

        @Override public int size() {
            return 10;
        }
    }

    static final class Digits extends AbstractMap<Integer, String> {
        @Override public Set<Map.Entry<Integer, String>> entrySet() {
            return new AbstractSet<>() {
                @Override public Iterator<Map.Entry<Integer, String>> iterator() {
                    return List.of(Map.entry(1, "one"), Map.entry(2, "two")).iterator();
                }

                @Override public int size() {
                    return 2;
                }
            };
        }
    }

    public static void main(String[] args) {
        List<Integer> squares = new Squares();
        System.out.println(squares + " " + squares.indexOf(49) + " " + squares.subList(2, 5) + " " + squares.contains(50) + " " + squares.hashCode());
        System.out.println(squares.stream().mapToInt(i -> i).sum() + " " + squares.equals(List.of(0, 1, 4, 9, 16, 25, 36, 49, 64, 81)));
        Map<Integer, String> digits = new Digits();
        System.out.println(digits + " " + digits.get(2) + " " + digits.containsKey(3) + " " + digits.keySet() + digits.values());
        try {
            squares.add(5);
        } catch (UnsupportedOperationException e) {
            System.out.println("read only");
        }
    }
}
