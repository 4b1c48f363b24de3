package conformance.collections;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/// Covers LinkedHashMap in insertion and access order, eldest removal and sequenced views.
public final class LinkedHashMaps {
    static final class Cache<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        Cache() {
            super(16, 0.75f, true);
        }

        @Override protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > 3;
        }
    }

    public static void main(String[] args) {
        LinkedHashMap<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        map.put("m", 3);
        map.put("z", 4);
        System.out.println(map + " " + map.firstEntry() + " " + map.lastEntry() + " " + map.reversed());
        map.putFirst("first", 0);
        map.pollLastEntry();
        System.out.println(map.sequencedKeySet().reversed());
        Cache<Integer, String> cache = new Cache<>();
        for (int i = 0; i < 5; i++) {
            cache.put(i, "v" + i);
            cache.get(2);
        }
        System.out.println(cache);
        LinkedHashSet<String> set = new LinkedHashSet<>();
        set.add("q");
        set.add("b");
        set.add("q");
        set.addFirst("b2");
        System.out.println(set + " " + set.getLast());
    }
}
