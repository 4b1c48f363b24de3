package beetos.hosted.device.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.os.virtio.Virtqueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Keys that come out of the event queue, and lights that go in.
class KeyboardTest {
    private static final int TYPE = 18, EVENTS = 0, STATES = 1, A = 30;

    private final Keyboard keyboard = new Keyboard();
    private final Machinery machinery = new Machinery(keyboard);
    private Virtqueue[] queues = machinery.start(TYPE, 2);
    private final Machinery.Pages memory = machinery.memory();

    @AfterEach
    void end() {
        machinery.close();
    }

    private void listen(int head, int length) {
        queues[EVENTS].describe(head, memory.physical() + 8 * head, length, Virtqueue.WRITE, 0);
        machinery.offer(queues[EVENTS], EVENTS, head);
    }

    /// The next event: type, code, value.
    private long event() {
        int head = queues[EVENTS].take();
        return head == Virtqueue.NONE ? -1 : memory.word(8 * head);
    }

    @Test
    void keysComeInOrderEachWithTheEndOfItsReport() {
        for (int head = 0; head < 4; head++) {
            listen(head, 8);
        }
        assertFalse(machinery.transport.raised());
        assertTrue(keyboard.key(A, true));
        assertTrue(keyboard.key(A, false));
        assertTrue(machinery.transport.raised());
        assertEquals(1L | A << 16 | 1L << 32, event());
        assertEquals(0, event());
        assertEquals(1L | A << 16, event());
        assertEquals(0, event());
        assertEquals(-1, event());
    }

    @Test
    void keysWaitForTheDriverAndThoseBehindAreLostWhole() {
        int taken = 0;
        while (keyboard.key(A, true)) {
            taken++;
        }
        assertEquals(128, taken);
        machinery.transport.raised();
        for (int i = 0; i < 2 * taken; i++) {
            listen(0, 8);
            assertEquals(i % 2 == 0 ? 1L | A << 16 | 1L << 32 : 0, event());
            assertEquals(false, i == 0 && keyboard.key(A, false), "room for half of it");
        }
        assertEquals(-1, event());
    }

    @Test
    void theConfigurationShowsWhatIsSelected() {
        machinery.transport.write(0x100, 1, 0x01);
        assertEquals("BeetOS keyboard".length(), machinery.transport.read(0x102, 1));
        assertEquals('B', machinery.transport.read(0x108, 1));
        machinery.transport.write(0x100, 1, 0x11);
        machinery.transport.write(0x101, 1, 1);
        assertEquals(16, machinery.transport.read(0x102, 1));
        assertEquals(0xFE, machinery.transport.read(0x108, 1), "code 0 is no key");
        machinery.transport.write(0x101, 1, 3);
        assertEquals(0, machinery.transport.read(0x102, 1), "it has no axes");
        assertEquals(0, machinery.transport.read(0x1FF, 1));
    }

    @Test
    void theDriverSetsLights() {
        memory.word(64, 17 | 1 << 16 | 1L << 32);
        queues[STATES].describe(0, memory.physical() + 64, 8, 0, 0);
        machinery.offer(queues[STATES], STATES, 0);
        assertEquals(0, queues[STATES].take());
        assertTrue(keyboard.lit(1));
        assertFalse(keyboard.lit(0));
    }

    @Test
    void aBufferTooSmallEndsTheUse() {
        listen(0, 7);
        keyboard.key(A, true);
        assertTrue(machinery.transport.raised());
        machinery.assertRefused();
        queues = machinery.start(TYPE, 2);
        listen(0, 8);
        assertTrue(keyboard.key(A, false));
        machinery.transport.raised();
        assertEquals(1L | A << 16, event());
    }
}
