package beetos.hosted.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The clock's counter and its alarm.
class Pl031ModelTest {
    private static final int DATA = 0x000, MATCH = 0x004, LOAD = 0x008, MASK = 0x010, RAW = 0x014, MASKED = 0x018, CLEAR = 0x01C;

    private final AtomicLong time = new AtomicLong(5_999);
    private final Semaphore signals = new Semaphore(0);
    private final Pl031Model clock = new Pl031Model(time::get, signals::release);

    @Test
    void ringsWhenTheCounterReachesTheMatchAndUntilCleared() throws InterruptedException {
        clock.write(MASK, 4, 1);
        assertFalse(clock.raised());
        clock.write(MATCH, 4, 6);
        assertFalse(clock.raised());
        assertTrue(signals.tryAcquire(10, TimeUnit.SECONDS), "nobody is told of the alarm");
        time.set(6_000);
        assertTrue(clock.raised());
        assertEquals(1, clock.read(MASKED, 4));
        clock.write(MASK, 4, 0);
        assertFalse(clock.raised());
        assertEquals(1, clock.read(RAW, 4));
        clock.write(CLEAR, 4, 1);
        clock.write(MASK, 4, 1);
        time.set(7_000);
        assertFalse(clock.raised(), "once is enough");
    }

    @Test
    void aSecondThatIsOverDoesNotRing() {
        clock.write(MASK, 4, 1);
        clock.write(MATCH, 4, 4);
        time.set(9_000);
        assertFalse(clock.raised());
    }

    @Test
    void canBeSet() {
        clock.write(LOAD, 4, 1_000_000);
        assertEquals(1_000_000, clock.read(DATA, 4));
        time.addAndGet(2_000);
        assertEquals(1_000_002, clock.read(DATA, 4));
        clock.write(MASK, 4, 1);
        clock.write(MATCH, 4, 1_000_003);
        time.addAndGet(1_000);
        assertTrue(clock.raised());
    }

    @Test
    void anAlarmThatIsNoLongerSetSignalsNobody() throws InterruptedException {
        Pl031Model other = new Pl031Model(time::get, signals::release);
        time.set(5_000);
        clock.write(MATCH, 4, 6);
        other.write(MATCH, 4, 6);
        clock.write(MATCH, 4, 1_000);
        other.close();
        assertFalse(signals.tryAcquire(1_500, TimeUnit.MILLISECONDS));
        clock.close();
    }
}
