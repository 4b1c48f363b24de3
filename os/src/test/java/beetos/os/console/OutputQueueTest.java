package beetos.os.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.user.HeapOctets;
import org.junit.jupiter.api.Test;

class OutputQueueTest {
    @Test
    void lineFeedsGetAReturnAndNothingIsLost() {
        byte[] octets = new byte[8];
        OutputQueue queue = new OutputQueue(new HeapOctets(octets));
        for (char c : "a\nb\r\n".toCharArray()) {
            assertTrue(queue.offer(c));
        }
        assertEquals("a\r\nb\r\n", new String(octets, queue.begin(), queue.count()));
        assertTrue(queue.offer('c'));
        assertTrue(!queue.offer('d'));
        queue.took(3);
        assertEquals(4, queue.count());
        queue.took(4);
        assertTrue(queue.empty() && queue.offer('d'));
    }
}
