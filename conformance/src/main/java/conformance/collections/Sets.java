package conformance.collections;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Covers HashSet, TreeSet and LinkedHashSet: algebra of sets, order, navigation and removal.
public final class Sets {
    public static void main(String[] args) {
        Set<Integer> a = new HashSet<>(List.of(1, 2, 3, 4, 5, 100, 33, 17));
        Set<Integer> b = new HashSet<>(List.of(4, 5, 6));
        Set<Integer> union = new TreeSet<>(a);
        union.addAll(b);
        System.out.println(union);
        a.retainAll(b);
        System.out.println(a + " " + a.containsAll(b) + " " + b.containsAll(a));
        b.removeAll(a);
        System.out.println(b + " " + b.add(6) + " " + b.add(7) + " " + b.remove(9));
        TreeSet<String> words = new TreeSet<>(List.of("kiwi", "apple", "fig", "date"));
        System.out.println(words.first() + words.last() + words.higher("date") + words.floor("e") + words.headSet("fig") + words.descendingSet() + words.pollFirst());
        Set<Character> letters = new LinkedHashSet<>();
        for (char c : "mississippi".toCharArray()) {
            letters.add(c);
        }
        System.out.println(letters + " " + letters.equals(new HashSet<>(List.of('p', 's', 'i', 'm'))));
        Set<String> strings = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            strings.add("key" + i * i);
        }
        System.out.println(strings);
    }
}
