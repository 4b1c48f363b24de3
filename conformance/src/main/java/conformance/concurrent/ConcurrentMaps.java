package conformance.concurrent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Covers ConcurrentHashMap and ConcurrentSkipListMap on one thread: compute, merge, views, growth and order.
public final class ConcurrentMaps {
    public static void main(String[] args) {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (String word : "a b c a b a".split(" ")) {
            map.merge(word, 1, Integer::sum);
        }
        System.out.println(map + " " + map.putIfAbsent("a", 9) + map.computeIfAbsent("d", k -> 4) + map.computeIfPresent("b", (k, v) -> null) + map.replace("c", 1, 7) + map.getOrDefault("x", -1));
        System.out.println(map.reduceValues(Long.MAX_VALUE, Integer::sum) + " " + map.mappingCount() + " " + map.search(Long.MAX_VALUE, (k, v) -> v == 7 ? k : null) + " " + map.contains(4));
        ConcurrentHashMap<Integer, Integer> big = new ConcurrentHashMap<>();
        for (int i = 0; i < 2000; i++) {
            big.put(i * 17, i);
        }
        long sum = 0;
        for (Map.Entry<Integer, Integer> entry : big.entrySet()) {
            sum += entry.getKey() * 31L + entry.getValue();
            if (entry.getValue() % 2 == 0) {
                big.remove(entry.getKey());
            }
        }
        System.out.println(sum + " " + big.size() + " " + big.get(17) + " " + big.get(34));
        try {
            map.put("null", null);
        } catch (NullPointerException e) {
            System.out.println("null value");
        }
        System.out.println(ConcurrentHashMap.newKeySet().add("x"));
        ConcurrentSkipListMap<Integer, String> skip = new ConcurrentSkipListMap<>();
        for (int i = 0; i < 50; i++) {
            skip.put(i * 7 % 50, "v" + i);
        }
        System.out.println(skip.firstKey() + " " + skip.ceilingEntry(20) + " " + skip.headMap(5) + " " + skip.descendingMap().firstEntry() + " " + skip.remove(3) + skip.size());
        System.out.println(new ConcurrentSkipListSet<>(map.keySet()));
    }
}
