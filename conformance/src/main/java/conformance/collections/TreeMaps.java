package conformance.collections;

import java.util.Comparator;
import java.util.TreeMap;

/// Covers TreeMap: order, navigation, ranges, descending views, comparators and removal that rebalances.
public final class TreeMaps {
    public static void main(String[] args) {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            map.put(i * 61 % 100, "v" + i);
        }
        System.out.println(map.firstKey() + " " + map.lastEntry() + " " + map.floorKey(-1) + " " + map.ceilingKey(50) + " " + map.higherKey(99) + " " + map.lowerEntry(10));
        System.out.println(map.subMap(10, 15) + " " + map.headMap(3, true) + " " + map.tailMap(98));
        map.subMap(20, 80).clear();
        System.out.println(map.size() + " " + map.descendingMap().firstKey() + " " + map.navigableKeySet().descendingSet().headSet(90));
        for (int i = 0; i < 100; i += 3) {
            map.remove(i);
        }
        System.out.println(map.keySet());
        System.out.println(map.pollFirstEntry() + " " + map.pollLastEntry());
        TreeMap<String, Integer> words = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        for (String word : "pear fig apple kiwi banana date plum".split(" ")) {
            words.put(word, words.size());
        }
        System.out.println(words);
        words.merge("fig", 10, Integer::sum);
        words.compute("kiwi", (k, v) -> v == null ? 0 : v * 100);
        System.out.println(words.descendingMap());
        try {
            map.put(null, "x");
        } catch (NullPointerException e) {
            System.out.println("null key");
        }
        try {
            map.subMap(10, 20).put(30, "outside");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
