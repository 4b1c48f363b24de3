package conformance.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Covers stability of sorting objects, runs ascending and descending, and a comparator that breaks its contract.
public final class StableSorts {
    record Item(int key, int order) { }

    public static void main(String[] args) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            items.add(new Item(i * 31 % 17, i));
        }
        items.sort(Comparator.comparingInt(Item::key));
        boolean stable = true;
        for (int i = 1; i < items.size(); i++) {
            Item a = items.get(i - 1);
            Item b = items.get(i);
            stable &= a.key() < b.key() || a.key() == b.key() && a.order() < b.order();
        }
        System.out.println(stable + " " + items.get(250));
        Integer[] runs = new Integer[400];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i < 100 ? i : i < 200 ? 300 - i : i % 50;
        }
        Arrays.sort(runs);
        System.out.println(Arrays.hashCode(runs));
        Arrays.sort(runs, Comparator.reverseOrder());
        System.out.println(runs[0] + " " + runs[399]);
        items.sort(Comparator.comparing(Item::key, Comparator.reverseOrder()).thenComparing(Item::order, (a, b) -> b - a));
        System.out.println(items.getFirst() + " " + items.getLast());
        Integer[] odd = new Integer[100];
        Arrays.setAll(odd, i -> i * 7919 % 101);
        try {
            Arrays.sort(odd, (a, b) -> 1);
            System.out.println("not noticed");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
