package conformance.collections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Covers List.of, copyOf, Collections' unmodifiable views and what they refuse.
public final class Immutables {
    static void refuse(Runnable action) {
        try {
            action.run();
            System.out.println("allowed");
        } catch (UnsupportedOperationException | NullPointerException | IllegalArgumentException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        List<Integer> list = List.of(1, 2, 3);
        System.out.println(list + " " + List.of() + List.of(1) + List.of(1, 2) + List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) + list.indexOf(3) + list.contains(9));
        refuse(() -> list.add(4));
        refuse(() -> list.set(0, 4));
        refuse(() -> List.of(1, null));
        refuse(() -> Set.of(1, 1));
        refuse(() -> Map.of("a", 1, "a", 2));
        refuse(() -> list.contains(null));
        List<Integer> source = new ArrayList<>(list);
        List<Integer> copy = List.copyOf(source);
        List<Integer> view = Collections.unmodifiableList(source);
        source.add(9);
        System.out.println(copy + " " + view);
        refuse(() -> view.remove(0));
        System.out.println(Set.of(5, 6).contains(6) + " " + Map.of("k", 1, "l", 2).get("l") + " " + Map.of().isEmpty() + " " + Set.copyOf(List.of(1, 1, 1)).size());
        System.out.println(Map.ofEntries(Map.entry("x", 1)) + " " + Map.of("a", 1).equals(Collections.singletonMap("a", 1)));
        System.out.println(Collections.emptyList() + "" + Collections.nCopies(3, "n") + Collections.singletonList(null) + Collections.emptyMap());
        int sum = 0;
        for (int value : Set.of(1, 2, 3, 4, 5)) {
            sum += value;
        }
        System.out.println(sum);
    }
}
