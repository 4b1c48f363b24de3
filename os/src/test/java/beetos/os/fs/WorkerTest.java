package beetos.os.fs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// When a worker does the one thing of its own.
class WorkerTest {
    private static final int PAUSE = 50, LONGEST = 8000;       // milliseconds

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger idle = new AtomicInteger();

    @Test
    void requestsWithoutEndDoNotPutItOffForEver() throws InterruptedException {
        Worker worker = Worker.start("busy");
        worker.whenIdle(idle::incrementAndGet);
        for (int passed = 0; passed < LONGEST && idle.get() == 0; passed += PAUSE) {
            worker.add(done::incrementAndGet);
            Thread.sleep(PAUSE);
        }
        assertEquals(1, idle.get());
        assertTrue(done.get() > 1);
    }
}
