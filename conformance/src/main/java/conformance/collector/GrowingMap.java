package conformance.collector;

import java.util.HashMap;
import java.util.Map;

/// Grows and shrinks maps and builders far beyond their first size under constant garbage.
public final class GrowingMap {
    public static void main(String[] args) {
        Map<String, int[]> map = new HashMap<>();
        long sum = 0;
        for (int i = 0; i < 30_000; i++) {
            map.put("key" + i % 5000, new int[] {i, i / 2});
            if (i % 3 == 0) {
                int[] removed = map.remove("key" + (i * 7 % 5000));
                sum += removed == null ? 1 : removed[1];
            }
        }
        for (int[] value : map.values()) {
            sum += value[0];
        }
        System.out.println(map.size() + " " + sum);
    }
}
