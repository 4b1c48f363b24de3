package conformance.bench;

import java.util.HashMap;
import java.util.Map;

/// Fills, reads and empties a HashMap of boxed integers; the argument is the number of keys.
public final class HashMaps {
    public static void main(String[] args) {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < count; i++) {
            map.merge(i * 31 % (count / 2), i, Integer::sum);
        }
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += map.getOrDefault(i, 1);
        }
        for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
            sum ^= entry.getKey() * (long) entry.getValue();
        }
        for (int i = 0; i < count; i++) {
            map.remove(i);
        }
        System.out.println(sum + " " + map.size());
    }
}
