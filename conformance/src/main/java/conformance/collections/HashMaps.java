package conformance.collections;

import java.util.HashMap;
import java.util.Map;

/// Covers HashMap: put, get, null keys, collisions, views, iteration order and the compute family.
public final class HashMaps {
    public static void main(String[] args) {
        Map<String, Integer> map = new HashMap<>();
        for (String word : "the quick brown fox jumps over the lazy dog and the cat".split(" ")) {
            map.merge(word, 1, Integer::sum);
        }
        System.out.println(map);
        map.put(null, -1);
        map.put("null value", null);
        System.out.println(map.get(null) + " " + map.get("none") + " " + map.containsKey("null value") + " " + map.getOrDefault("null value", 5) + " " + map.getOrDefault("none", 5));
        map.computeIfAbsent("computed", String::length);
        map.computeIfPresent("the", (k, v) -> v * 10);
        map.compute("dog", (k, v) -> null);
        System.out.println(map.putIfAbsent("fox", 77) + " " + map.putIfAbsent("null value", 78) + " " + map.replace("cat", 9) + " " + map.remove("cat", 8));
        System.out.println(map);
        map.keySet().removeIf(k -> k != null && k.length() == 3);
        map.values().removeIf(v -> v == -1);
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            entry.setValue(entry.getValue() + 1);
        }
        System.out.println(map + " " + map.size() + " " + map.containsValue(79));
        Map<Integer, Integer> many = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            many.put(i * 64, i);
        }
        long sum = 0;
        for (int i = 0; i < 500; i++) {
            sum += many.remove(i * 64);
        }
        System.out.println(sum + " " + many.isEmpty());
        System.out.println(new HashMap<>(Map.of("a", 1)).equals(Map.of("a", 1)));
        System.out.println(map.hashCode());
    }
}
