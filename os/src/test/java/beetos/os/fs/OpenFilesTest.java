package beetos.os.fs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
    private final OpenFiles open = new OpenFiles(1);

    private static OpenFile by(int opener) {
        return new OpenFile(null, opener, null, 0);
    }

    @Test
    void aProcessHasItsShare() {
        long first = open.add(by(7));
        for (int i = 1; i < OpenFiles.SHARE; i++) {
            open.add(by(7));
        }
        assertTrue(open.full(7));
        assertTrue(!open.full(8));
        OpenFile file = open.find(first);
        assertSame(file, open.remove(first));
        assertNull(open.remove(first));
        assertTrue(!open.full(7));
        assertEquals(first, open.add(by(8)), "the lowest that is free");
    }

    /// A close notice comes once: what it does cannot fail for want of memory.
    @Test
    void closingTakesNoMemory() {
        long[] badges = new long[OpenFiles.SHARE];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < badges.length; i++) {
                badges[i] = open.add(by(1_000_000));
            }
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < badges.length; i++) {
                open.remove(badges[i]);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(round == 0 || allocated < badges.length, "bytes: " + allocated);
        }
    }
}
