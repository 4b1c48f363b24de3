package conformance.collections;

import java.util.HashMap;
import java.util.Map;

/// Covers HashMap with keys of equal hash code: bins as lists and as trees, with comparable and other keys.
public final class HashCollisions {
    record Bad(int value) implements Comparable<Bad> {
        @Override public int hashCode() {
            return 7;
        }

        @Override public int compareTo(Bad other) {
            return Integer.compare(value, other.value);
        }
    }

    record Worse(int value) {
        @Override public int hashCode() {
            return value & 3;
        }
    }

    public static void main(String[] args) {
        Map<Object, Integer> map = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            map.put(new Bad(i * 37 % 200), i);
        }
        int sum = 0;
        for (int i = 0; i < 200; i++) {
            sum = sum * 31 + map.get(new Bad(i));
        }
        System.out.println(map.size() + " " + sum);
        for (int i = 0; i < 195; i++) {
            map.remove(new Bad(i));
        }
        System.out.println(map.size() + " " + map.get(new Bad(199)) + " " + map.get(new Bad(1)));
        map.clear();
        for (int i = 0; i < 60; i++) {
            map.put(new Worse(i), i);
        }
        sum = 0;
        for (int i = 0; i < 60; i++) {
            sum = sum * 31 + map.remove(new Worse(i));
        }
        System.out.println(sum + " " + map);
        String[] equal = {"AaAaAaAa", "BBBBBBBB", "AaBBAaBB", "AaAaBBBB", "BBAaAaAa"};
        for (String key : equal) {
            map.put(key, key.hashCode());
        }
        System.out.println(map);
    }
}
