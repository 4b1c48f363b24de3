package beetos.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.machine.HostedMemory;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceTreeTest {
    private static final long RAM = 0x7100_0000_0000L;
    private final DeviceTree tree = new DeviceTree();

    private static byte[] board() {
        return new Blob().begin("")
                .cells("#address-cells", 2).cells("#size-cells", 2)
                .begin("memory@40000000").text("device_type", "memory").cells("reg", 0, 0x4000_0000, 0, 0x1000_0000).end()
                .begin("soc").cells("#address-cells", 1).cells("#size-cells", 1).cells("ranges", 0x7C00_0000, 0x10, 0x7C00_0000, 0x0400_0000)
                .begin("serial@7d001000").text("compatible", "arm,pl011", "arm,primecell").cells("reg", 0x7D00_1000, 0x200).end()
                .begin("off").text("compatible", "arm,pl011").text("status", "disabled").cells("reg", 0x1000, 0x200).end()
                .end()
                .begin("reserved-memory").cells("#address-cells", 2).cells("#size-cells", 2)
                .begin("firmware@0").cells("reg", 0, 0x4000_0000, 0, 0x8_0000).end().end()
                .begin("chosen").text("bootargs", "a b").end()
                .end().bytes(0x4800_0000L, 0x1000);
    }

    @BeforeEach
    void install() {
        HostedMemory.install(RAM, 1 << 16);
        Blob.store(board(), RAM);
    }

    @AfterEach
    void remove() {
        HostedMemory.remove(RAM);
    }

    private void seek(String name) {
        tree.rewind();
        while (tree.next()) {
            if (tree.named(name)) {
                return;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void readsRegistersOfTheRootBus() {
        assertTrue(tree.open(RAM));
        seek("memory");
        assertTrue(tree.lists("device_type", "memory"));
        assertEquals(1, tree.registers());
        assertEquals(0x4000_0000L, tree.base(0));
        assertEquals(0x1000_0000L, tree.size(0));
        assertEquals(-1, tree.base(1));
    }

    @Test
    void translatesThroughRanges() {
        assertTrue(tree.open(RAM));
        seek("serial");
        assertTrue(tree.compatible("arm,primecell"));
        assertFalse(tree.compatible("arm,primece"));
        assertEquals(0x10_7D00_1000L, tree.base(0));
        assertEquals(0x200, tree.size(0));
        seek("off");
        assertFalse(tree.enabled());
        assertEquals(-1, tree.base(0));       // outside the bus's ranges
    }

    @Test
    void findsReservations() {
        assertTrue(tree.open(RAM));
        assertEquals(0x4800_0000L, tree.blob().reservedBase(0));
        assertEquals(0x1000, tree.blob().reservedLength(0));
        assertEquals(0, tree.blob().reservedLength(1));
        seek("firmware");
        assertTrue(tree.insideReserved());
        seek("chosen");
        assertFalse(tree.insideReserved());
        assertEquals(4, tree.property("bootargs") < 0 ? -1 : tree.length());
    }

    @Test
    void anyDamageEndsTheWalk() {
        byte[] blob = board();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = blob.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Blob.store(damaged, RAM);
            walk("seed " + seed + " round " + round);
        }
    }

    private void walk(String round) {
        try {
            if (!tree.open(RAM) || tree.blob().totalLength() > 1 << 16) {
                return;
            }
            for (int nodes = 0; tree.next(); nodes++) {
                assertTrue(nodes < 1000, round);
                for (int i = 0; i < tree.registers() && i < 8; i++) {
                    tree.base(i);
                    tree.size(i);
                }
                tree.compatible("arm,pl011");
            }
        } catch (RuntimeException escaped) {
            throw new AssertionError(round, escaped);
        }
    }
}
