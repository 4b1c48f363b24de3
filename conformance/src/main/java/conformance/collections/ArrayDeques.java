package conformance.collections;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Covers ArrayDeque as queue and stack, wrap-around, growth, iteration both ways and refused nulls.
public final class ArrayDeques {
    public static void main(String[] args) {
        Deque<Integer> deque = new ArrayDeque<>(4);
        for (int i = 0; i < 10; i++) {
            deque.offerLast(i);
            if (i % 3 == 2) {
                deque.pollFirst();
            }
            deque.offerFirst(-i);
        }
        System.out.println(deque + " " + deque.size());
        Iterator<Integer> back = deque.descendingIterator();
        int sum = 0;
        while (back.hasNext()) {
            int value = back.next();
            sum = sum * 7 + value;
            if (value % 2 == 0) {
                back.remove();
            }
        }
        System.out.println(sum + " " + deque);
        deque.push(77);
        System.out.println(deque.pop() + deque.peekFirst() + deque.removeLast());
        System.out.println(deque.removeFirstOccurrence(-7) + " " + deque.contains(5));
        try {
            deque.add(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        deque.clear();
        System.out.println(deque.poll() + " " + deque.isEmpty());
    }
}
