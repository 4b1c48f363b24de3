package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeadlineHeapTest {
    @Test
    void theEarliestIsAlwaysFirst() {
        Random random = new Random(1);
        DeadlineHeap heap = new DeadlineHeap(64);
        Deadline[] deadlines = new Deadline[64];
        TreeMap<Long, Integer> model = new TreeMap<>();
        for (int i = 0; i < deadlines.length; i++) {
            deadlines[i] = new Deadline();
        }
        for (int step = 0; step < 20_000; step++) {
            Deadline deadline = deadlines[random.nextInt(deadlines.length)];
            if (deadline.position != Deadline.OUTSIDE) {
                model.merge(deadline.at, -1, Integer::sum);
                model.remove(deadline.at, 0);
            }
            if (random.nextInt(3) == 0) {
                heap.cancel(deadline);
            } else {
                heap.set(deadline, random.nextInt(1000));
                model.merge(deadline.at, 1, Integer::sum);
            }
            assertEquals(model.isEmpty() ? KernelTimer.OFF : model.firstKey(), heap.earliest());
        }
    }
}
