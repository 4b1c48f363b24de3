package conformance.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// Covers the blocking queues on one thread: offer, poll, limits, order, drains and timeouts.
public final class BlockingQueues {
    public static void main(String[] args) throws Exception {
        List<BlockingQueue<Integer>> queues = List.of(new ArrayBlockingQueue<>(3), new LinkedBlockingQueue<>(3), new LinkedBlockingDeque<>(3), new PriorityBlockingQueue<>());
        for (BlockingQueue<Integer> queue : queues) {
            queue.put(5);
            queue.add(1);
            System.out.println(queue.offer(3) + " " + queue.offer(4) + " " + queue.remainingCapacity() + " " + queue.peek() + " " + queue.take() + " " + queue.poll(1, TimeUnit.MILLISECONDS) + " " + queue);
            List<Integer> drained = new ArrayList<>();
            System.out.println(queue.drainTo(drained) + " " + drained + " " + queue.poll() + " " + queue.poll(1, TimeUnit.MILLISECONDS));
        }
        try {
            ArrayBlockingQueue<Integer> full = new ArrayBlockingQueue<>(1);
            full.add(1);
            full.add(2);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new SynchronousQueue<Integer>().offer(1));
        ConcurrentLinkedQueue<String> linked = new ConcurrentLinkedQueue<>(List.of("a", "b", "c"));
        linked.remove("b");
        System.out.println(linked.poll() + linked + linked.size());
        ConcurrentLinkedDeque<String> deque = new ConcurrentLinkedDeque<>(List.of("a", "b"));
        deque.addFirst("z");
        System.out.println(deque.pollLast() + deque + deque.peekFirst());
    }
}
