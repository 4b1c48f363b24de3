package beetos.os.procman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
    private final ProcessTable table = new ProcessTable();
    private final Set<Long> keys = new HashSet<>();

    private Process add() {
        long key = table.nextKey();
        assertTrue(keys.add(key), "a key comes twice");
        Process process = new Process(key, 0, "program", null, new Loader.Started(new KernelProcess(1, (int) key), null));
        table.add(process);
        return process;
    }

    @Test
    void noKeyComesTwiceAndAFullTableSaysSo() {
        Process first = add();
        Process second = add();
        assertSame(first, table.find(first.key()));
        table.remove(first.key());
        assertNull(table.find(first.key()));
        assertSame(second, table.running(second.id()));
        Process third = add();
        assertNull(table.find(first.key()));
        assertSame(third, table.find(third.key()));
        assertEquals(2, table.limit());
        for (int i = 2; i < ProcessTable.LIMIT; i++) {
            add();
        }
        assertEquals(-1, table.nextKey());
        table.remove(second.key());
        assertEquals(ProcessTable.LIMIT, table.limit());
        add();
        assertEquals(-1, table.nextKey());
    }
}
