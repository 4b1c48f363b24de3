package conformance.collections;

import java.util.LinkedList;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/// Covers LinkedList as list, queue and stack, with list iterators that add, set and remove.
public final class LinkedLists {
    public static void main(String[] args) {
        LinkedList<Integer> list = new LinkedList<>();
        for (int i = 0; i < 8; i++) {
            list.add(i);
        }
        list.addFirst(-1);
        list.addLast(99);
        list.push(-2);
        System.out.println(list + " " + list.peek() + " " + list.peekLast() + " " + list.pop() + list.poll() + list.pollLast());
        ListIterator<Integer> it = list.listIterator(2);
        while (it.hasNext()) {
            int value = it.next();
            if (value % 3 == 0) {
                it.remove();
            } else if (value % 3 == 1) {
                it.set(value * 100);
            } else {
                it.add(value + 1000);
            }
        }
        System.out.println(list);
        while (it.hasPrevious()) {
            System.out.print(it.previousIndex() + ":" + it.previous() + " ");
        }
        System.out.println();
        list.removeFirstOccurrence(400);
        list.add(1, 7);
        System.out.println(list + " " + list.indexOf(7) + " " + list.getFirst() + list.getLast());
        list.clear();
        try {
            list.removeFirst();
        } catch (NoSuchElementException e) {
            System.out.println("empty " + list.poll());
        }
    }
}
