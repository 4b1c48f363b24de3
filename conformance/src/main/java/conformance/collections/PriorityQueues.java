package conformance.collections;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Covers PriorityQueue with natural order and comparators, removal from the middle and building from collections.
public final class PriorityQueues {
    public static void main(String[] args) {
        PriorityQueue<Integer> queue = new PriorityQueue<>();
        for (int i = 0; i < 50; i++) {
            queue.add(i * 37 % 50);
        }
        queue.remove(25);
        queue.remove(0);
        StringBuilder order = new StringBuilder();
        while (queue.size() > 30) {
            order.append(queue.poll()).append(' ');
        }
        System.out.println(order + "" + queue.peek());
        PriorityQueue<String> words = new PriorityQueue<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        words.addAll(List.of("ccc", "a", "bb", "aa", "dddd", "b"));
        System.out.println(words.poll() + words.poll() + words.poll() + words.poll() + words.size());
        PriorityQueue<Integer> heap = new PriorityQueue<>(List.of(5, 3, 8, 1, 9, 2));
        System.out.println(heap);
        try {
            new PriorityQueue<Object>(List.of(new Object(), new Object()));
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
    }
}
