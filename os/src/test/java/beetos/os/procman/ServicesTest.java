package beetos.os.procman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ServicesTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void deathsAreAnsweredMoreSlowlyAndThenNoMore() {
        Services services = new Services(3);
        long now = 1000 * SECOND;
        long[] delays = {0, 1, 2, 4, 8};
        for (long delay : delays) {
            assertTrue(services.died(1, now));
            assertEquals(now + delay * SECOND, services.next());
            now += delay * SECOND;
            assertEquals(1, services.due(now));
            assertEquals(-1, services.due(now));
        }
        assertFalse(services.died(1, now));
        assertEquals(0, services.next());
        assertTrue(services.died(1, now + 61 * SECOND));
    }

    /// Where somebody uses up what it needs, a service comes back when there is enough again.
    @Test
    void aShortageIsNoDeath() {
        Services services = new Services(1);
        long now = 1000 * SECOND;
        services.died(0, now);
        assertEquals(0, services.due(now));
        for (int i = 0; i < 1000; i++) {
            assertEquals(i == 0, services.wanting(0, now));
            assertEquals(now + SECOND, services.next());
            now += SECOND;
            assertEquals(0, services.due(now));
        }
        assertEquals(1, services.deaths(0));
        assertFalse(services.givenUp(0));
        services.died(0, now);
        assertTrue(services.wanting(0, now));
    }

    @Test
    void aStartIsPutOffWhileMemoryIsOnItsWayBackButNotForEver() {
        Services services = new Services(1);
        long now = 1000 * SECOND;
        services.died(0, now);
        int delays = 0;
        while (services.due(now) == 0 && services.later(0, now)) {
            assertEquals(-1, services.due(now));
            now = services.next();
            delays++;
        }
        assertTrue(delays >= 100 && delays < 1000);
        assertEquals(0, services.next());
    }
}
