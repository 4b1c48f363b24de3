package conformance.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Covers a little of everything, as most programs do: builders, collections, records, sealed switches, lambdas, streams, concurrent
/// maps, locks, queues. The size of its image is held to a limit.
public final class Everything {
    private sealed interface Shape permits Circle, Rectangle { }

    private record Circle(double radius) implements Shape { }

    private record Rectangle(double width, double height) implements Shape { }

    private enum Colour { RED, GREEN }

    private static double area(Shape shape) {
        return switch (shape) {
            case Circle circle -> 3 * circle.radius * circle.radius;
            case Rectangle(double width, double height) -> width * height;
        };
    }

    public static void main(String[] args) throws InterruptedException {
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            builder.append(i).append(',');
        }
        System.out.println(builder);
        collections();
        streams();
        concurrency();
        try {
            Object nothing = args.length > 100 ? "" : null;
            nothing.toString();
        } catch (NullPointerException expected) {
            System.out.println("null");
        }
    }

    private static void collections() {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        Collections.sort(list);
        Map<String, Integer> map = new HashMap<>();
        map.put("a", 1);
        ArrayDeque<Integer> deque = new ArrayDeque<>(list);
        deque.addFirst(9);
        System.out.println(list + " " + new TreeMap<>(map) + " " + deque + " " + Integer.parseInt("42"));
        System.out.println(area(new Circle(2)) + " " + area(new Rectangle(2, 3)) + " " + Colour.GREEN);
    }

    private static void streams() {
        List<Integer> list = List.of(1, 2, 3);
        System.out.println(list.stream().filter(n -> n > 1).map(n -> "n" + n).collect(Collectors.joining("|")));
        System.out.println(IntStream.range(0, 10).sum() + " " + list.stream().collect(Collectors.groupingBy(n -> n % 2)));
        System.out.println(Optional.of(4).map(n -> n + 1));
    }

    private static void concurrency() throws InterruptedException {
        ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
        counts.merge("key", 1, Integer::sum);
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            counts.merge("key", 2, Integer::sum);
        } finally {
            lock.unlock();
        }
        ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
        queue.put(1);
        System.out.println(counts + " " + queue.take() + " " + new AtomicInteger(1).incrementAndGet());
    }
}
