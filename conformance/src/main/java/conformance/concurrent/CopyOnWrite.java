package conformance.concurrent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/// Covers CopyOnWriteArrayList and set: snapshots while iterating, and adding what is absent.
public final class CopyOnWrite {
    public static void main(String[] args) {
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (Integer i : list) {
            list.add(i * 10);
        }
        System.out.println(list + " " + list.addIfAbsent(10) + " " + list.addIfAbsent(11) + " " + list.remove(0));
        list.sort((a, b) -> b - a);
        System.out.println(list);
        CopyOnWriteArraySet<String> set = new CopyOnWriteArraySet<>();
        System.out.println(set.add("a") + " " + set.add("a") + set);
    }
}
