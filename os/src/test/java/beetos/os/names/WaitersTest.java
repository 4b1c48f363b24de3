package beetos.os.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WaitersTest {
    private final Waiters waiters = new Waiters();

    private boolean add(String name, int sender) {
        return waiters.add(new Waiters.Waiter(name, sender, null));
    }

    @Test
    void oneProcessDoesNotKeepOthersFromWaiting() {
        for (int i = 0; i < Waiters.SHARE; i++) {
            assertTrue(add("never", 1));
        }
        assertFalse(add("never", 1));
        assertFalse(add("log", 1));
        assertTrue(add("log", 2));
        assertEquals(2, waiters.take("log").sender());
        assertNull(waiters.take("log"));
    }

    @Test
    void thereIsALimitForAll() {
        for (int i = 0; i < Waiters.LIMIT; i++) {
            assertTrue(add("never", i));
        }
        assertFalse(add("never", -1));
        for (int i = 0; i < Waiters.LIMIT; i++) {
            assertEquals(i, waiters.take("never").sender());
        }
        assertTrue(add("never", -1));
    }
}
