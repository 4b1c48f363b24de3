package beetos.hosted.device.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.os.virtio.Virtqueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Registers, features, queues and interrupt of any device; and what a driver may not do.
class VirtioTransportTest {
    private static final int TYPE = 9;
    private static final long OFFERED = 1 << 3;

    /// Answers the length of what it read, and keeps it.
    private static final class Echo implements Backend {
        private final List<Integer> lengths = new ArrayList<>();

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public long features() {
            return OFFERED;
        }

        @Override
        public int queues() {
            return 1;
        }

        @Override
        public int configuration(int offset) {
            return offset;
        }

        @Override
        public void work(List<DeviceQueue> queues) {
            for (Chain chain = queues.getFirst().next(); chain != null; chain = queues.getFirst().next()) {
                lengths.add(chain.readableLength());
                queues.getFirst().use(chain, 0);
            }
        }
    }

    private static final Set<String> CHAINS = Set.of("loop", "outside", "flags", "empty", "order");

    private final Echo echo = new Echo();

    @Test
    void showsWhatItIs() {
        try (Machinery machinery = new Machinery(echo)) {
            assertEquals(0x7472_6976, machinery.registers.read32(0x000));
            assertEquals(2, machinery.registers.read32(0x004));
            assertEquals(TYPE, machinery.registers.read32(0x008));
            assertEquals(0x0706_0504L, machinery.transport.read(0x104, 4));
            assertEquals(0x05, machinery.transport.read(0x105, 1));
            assertFalse(machinery.transport.takes(0x070, 1));
        }
    }

    @Test
    void anEmptyTransportHasTheTypeOfNoDevice() {
        try (Machinery machinery = new Machinery(null)) {
            assertEquals(0x7472_6976, machinery.registers.read32(0x000));
            assertEquals(0, machinery.registers.read32(0x008));
            machinery.registers.write32(Machinery.STATUS, 1);
            assertEquals(0, machinery.registers.read32(Machinery.STATUS));
            assertFalse(machinery.transport.raised());
        }
    }

    @Test
    void aChainIsUsedAndAnnouncedUntilAcknowledged() {
        try (Machinery machinery = new Machinery(echo)) {
            Virtqueue queue = machinery.start(TYPE, 1)[0];
            Machinery.Pages data = machinery.memory();
            queue.describe(2, data.physical(), 100, Virtqueue.NEXT, 5);
            queue.describe(5, data.physical() + 4096, 11, 0, 0);
            machinery.offer(queue, 0, 2);
            assertEquals(List.of(111), echo.lengths);
            assertTrue(machinery.transport.raised());
            machinery.device().acknowledge();
            assertFalse(machinery.transport.raised());
            assertEquals(2, queue.take());
            for (int round = 0; round < 100_000; round++) {       // indices wrap
                machinery.offer(queue, 0, 2);
                assertEquals(2, queue.take());
            }
        }
    }

    @Test
    void featuresThatItDoesNotOfferAreNotSettled() {
        try (Machinery machinery = new Machinery(echo)) {
            machinery.registers.write32(Machinery.STATUS, 3);
            machinery.registers.write32(0x024, 1);
            machinery.registers.write32(0x020, 1);
            machinery.registers.write32(0x024, 0);
            machinery.registers.write32(0x020, (int) OFFERED << 1);
            machinery.registers.write32(Machinery.STATUS, 3 | 8);
            assertEquals(3, machinery.registers.read32(Machinery.STATUS));
            machinery.registers.write32(Machinery.STATUS, 3 | 8 | 4);
            machinery.assertRefused();
        }
    }

    /// After each of these the device asks for its reset, says so, and does nothing; then it works again.
    @ParameterizedTest
    @ValueSource(strings = {"loop", "outside", "index", "head", "flags", "order", "empty", "settled", "taken back", "moved"})
    void nonsenseIsRefusedUntilTheReset(String wrong) {
        try (Machinery machinery = new Machinery(echo)) {
            Virtqueue queue = machinery.start(TYPE, 1)[0];
            Machinery.Pages data = machinery.memory();
            act(wrong, machinery, queue, data.physical());
            machinery.assertRefused();
            assertEquals(Machinery.CONFIGURATION_CHANGED, machinery.registers.read32(Machinery.INTERRUPT) & Machinery.CONFIGURATION_CHANGED);
            int done = echo.lengths.size();
            machinery.device().notify(0);
            assertEquals(done, echo.lengths.size());
            Virtqueue fresh = machinery.start(TYPE, 1)[0];
            fresh.describe(0, data.physical(), 7, 0, 0);
            machinery.offer(fresh, 0, 0);
            assertEquals(7, echo.lengths.getLast());
        }
    }

    private static void act(String wrong, Machinery machinery, Virtqueue queue, long data) {
        Machinery.Pages ring = new Machinery.Pages(machinery.base, 4096);      // the first that was taken
        int available = 16 * Machinery.SIZE;
        switch (wrong) {
            case "loop" -> queue.describe(0, data, 8, Virtqueue.NEXT, 0);
            case "outside" -> queue.describe(0, data, 8, Virtqueue.NEXT, Machinery.SIZE);
            case "flags" -> queue.describe(0, data, 8, 4, 0);
            case "empty" -> queue.describe(0, data, 0, 0, 0);
            case "order" -> {
                queue.describe(0, data, 8, Virtqueue.WRITE | Virtqueue.NEXT, 1);
                queue.describe(1, data, 8, 0, 0);
            }
            case "index" -> {
                queue.describe(0, data, 8, 0, 0);
                ring.store16(available + 2, Machinery.SIZE + 1);
            }
            case "head" -> {
                ring.store16(available + 4, Machinery.SIZE);
                ring.store16(available + 2, 1);
            }
            case "settled" -> machinery.registers.write32(0x020, 0);
            case "taken back" -> machinery.registers.write32(Machinery.STATUS, 1);
            case "moved" -> machinery.registers.write32(0x080, 0);
            default -> throw new AssertionError(wrong);
        }
        if (CHAINS.contains(wrong)) {
            machinery.offer(queue, 0, 0);
        }
        machinery.device().notify(0);
    }

    @Test
    void aQueueOutsideOfRamOrOfNoSizeIsNone() {
        try (Machinery machinery = new Machinery(echo)) {
            machinery.start(TYPE, 1);
            for (int size : new int[] {0, 3, 512, -8}) {
                machinery.registers.write32(Machinery.STATUS, 0);
                settle(machinery);
                machinery.registers.write32(0x038, size);
                machinery.registers.write32(Machinery.READY, 1);
                machinery.assertRefused();
                assertEquals(0, machinery.registers.read32(Machinery.READY));
            }
            machinery.registers.write32(Machinery.STATUS, 0);
            settle(machinery);
            machinery.registers.write32(0x038, Machinery.SIZE);
            for (int part : new int[] {0x080, 0x090, 0x0A0}) {
                machinery.registers.write32(part, 0x1000);
                machinery.registers.write32(part + 4, 0);
            }
            machinery.registers.write32(Machinery.READY, 1);
            machinery.registers.write32(Machinery.STATUS, 15);
            machinery.registers.write32(Machinery.NOTIFY, 0);
            machinery.assertRefused();
        }
    }

    private static void settle(Machinery machinery) {
        machinery.registers.write32(Machinery.STATUS, 3);
        machinery.registers.write32(0x024, 1);
        machinery.registers.write32(0x020, 1);
        machinery.registers.write32(Machinery.STATUS, 11);
    }
}
