package beetos.os.virtioblk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.api.block.Block;
import beetos.os.virtio.VirtioDevice;
import beetos.os.virtio.VirtioException;
import beetos.os.virtio.model.BlockModel;
import beetos.os.virtio.model.ModelMemory;
import beetos.os.virtio.model.VirtioModel;
import beetos.user.HeapOctets;
import beetos.user.Registers;
import beetos.user.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Devices that break the rules: the driver refuses or gives up the device, and every client gets exactly one answer.
class NonsenseTest {
    private static final int NEEDS_RESET = 64, CONFIGURATION_CHANGED = 2, RESETS_AT_START = 1;

    private final ModelMemory memory = new ModelMemory();
    private final BlockModel model = new BlockModel(4096, BlockModel.FLUSH, "serial");
    private final VirtioModel transport = new VirtioModel(model, memory, VirtioModel.MODERN, 256);
    private final List<Long> answers = new ArrayList<>();

    /// The device with the register at `offset` answering `value`.
    private static Registers with(Registers device, int offset, int value) {
        return new Registers() {
            @Override
            public int read32(int at) {
                return at == offset ? value : device.read32(at);
            }

            @Override
            public void write32(int at, int written) {
                device.write32(at, written);
            }
        };
    }

    private VirtioDisk disk(Registers registers) {
        return new VirtioDisk(new VirtioDevice(registers, VirtioDevice.BLOCK), memory);
    }

    private void refused(Registers registers) {
        assertThrows(VirtioException.class, () -> disk(registers));
    }

    private void read(VirtioDisk disk, int length) {
        disk.read(0, new HeapOctets(new byte[length]), 0, length, answers::add);
    }

    @Test
    void wrongIdentitiesAreRefused() {
        refused(with(transport, 0x000, 0));
        for (int version : new int[] {0, 3, -1}) {
            refused(with(transport, 0x004, version));
        }
        refused(with(transport, 0x008, 1));
    }

    @Test
    void wrongStatesAreRefused() {
        refused(with(transport, 0x010, 0));             // not even version 1
        refused(with(transport, 0x070, 1));             // no reset
        refused(with(transport, 0x070, 0));             // features never settled
        refused(with(transport, 0x044, 1));             // a queue after a reset
    }

    @Test
    void uselessQueuesAreRefused() {
        for (int maximum : new int[] {0, 1, 2}) {
            refused(with(transport, 0x034, maximum));
        }
    }

    @Test
    void absurdConfigurationsAreRefused() {
        for (long sectors : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 55}) {
            refused(new VirtioModel(new BlockModel(8, 0, "").capacity(sectors), memory, VirtioModel.MODERN, 256));
        }
        refused(new VirtioModel(new BlockModel(8, BlockModel.SIZE_MAX, "").sizeMax(511), memory, VirtioModel.MODERN, 256));
        Random random = new Random(1);
        refused(new Registers() {                       // a configuration that changes while it is read
            @Override
            public int read32(int at) {
                return at == 0x0FC ? random.nextInt() : transport.read32(at);
            }

            @Override
            public void write32(int at, int value) {
                transport.write32(at, value);
            }
        });
    }

    @Test
    void aQueueOfAnyPowerIsTaken() {
        for (int maximum : new int[] {4, 8, 1 << 15, -1}) {
            VirtioDisk disk = disk(with(new VirtioModel(model, memory, VirtioModel.MODERN, 1 << 15), 0x034, maximum));
            assertEquals(4096, disk.sectors());
        }
    }

    /// A broken disk: what was on its way fails once, and so does all that comes after.
    private void givenUp(VirtioDisk disk, int onTheirWay) {
        assertTrue(!disk.interrupt(), "a broken device keeps its interrupt");
        assertEquals(onTheirWay, answers.stream().filter(answer -> answer == Block.DEVICE_ERROR).count());
        assertEquals(onTheirWay, answers.size());
        assertEquals(RESETS_AT_START + 1, transport.resets());
        read(disk, 512);
        disk.flush(answers::add);
        disk.identify(new HeapOctets(new byte[24]), answers::add);
        assertEquals(onTheirWay + 3, answers.stream().filter(answer -> answer == Block.DEVICE_ERROR).count());
        disk.interrupt();
        assertEquals(onTheirWay + 3, answers.size());
    }

    private VirtioDisk held(int reads) {
        VirtioDisk disk = disk(transport);
        transport.hold();
        for (int i = 0; i < reads; i++) {
            read(disk, 1 << 20);
        }
        return disk;
    }

    @Test
    void aHeadOutsideTheQueue() {
        for (int head : new int[] {-1, 32, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            NonsenseTest fresh = new NonsenseTest();
            VirtioDisk disk = fresh.held(3);
            fresh.transport.use(head, 0);
            fresh.givenUp(disk, 3);
        }
    }

    @Test
    void aHeadThatWasNotOffered() {
        VirtioDisk disk = held(1);
        transport.use(1, 0);
        givenUp(disk, 1);
    }

    @Test
    void aHeadUsedTwice() {
        VirtioDisk disk = disk(transport);
        transport.hold();
        read(disk, 512);
        read(disk, 512);
        transport.use(0, 513);
        transport.use(0, 513);
        disk.interrupt();
        assertEquals(2, answers.size());
        assertEquals(Block.DEVICE_ERROR, answers.get(1));
    }

    @Test
    void anIndexThatRunsAhead() {
        VirtioDisk disk = held(2);
        memory.store(transport.usedRing() + 2, 2, 0x8000);
        givenUp(disk, 2);
    }

    @Test
    void aCallForAReset() {
        VirtioDisk disk = held(2);
        transport.status(NEEDS_RESET);
        transport.interrupt(CONFIGURATION_CHANGED);
        givenUp(disk, 2);
    }

    @Test
    void anInterruptForNothing() {
        VirtioDisk disk = held(1);
        for (int i = 0; i < 100; i++) {
            transport.interrupt(1 | CONFIGURATION_CHANGED);
            assertTrue(disk.interrupt());
        }
        assertEquals(0, answers.size());
    }

    @Test
    void aStatusThatWasNeverWritten() {
        VirtioDisk disk = disk(transport);
        transport.hold();
        read(disk, 512);
        transport.use(0, 513);
        assertTrue(disk.interrupt());
        assertEquals(List.of(Block.DEVICE_ERROR), answers);
    }

    /// What the slot held before is another client's.
    @Test
    void aReadThatWroteLittleShowsNothing() {
        Arrays.fill(model.contents(), (byte) 1);
        VirtioDisk disk = disk(transport);
        read(disk, 512);
        disk.interrupt();
        transport.hold();
        byte[] target = new byte[512];
        for (int slot = 1; slot <= 8; slot++) {        // round to the slot of the first read
            disk.read(0, new HeapOctets(target), 0, 512, answers::add);
        }
        for (int slot = 0; slot < 8; slot++) {
            store(slot);
            transport.use(3 * slot, 1);                 // a status of OK, and no data
        }
        disk.interrupt();
        assertEquals(8, answers.stream().filter(answer -> answer == Block.DEVICE_ERROR).count());
        assertTrue(Arrays.equals(new byte[512], target));
    }

    /// The device writes OK into the status octet of a slot: the last descriptor of its chain.
    private void store(int slot) {
        long descriptor = memory.run(0).word(16 * (3 * slot + 2));
        memory.store(descriptor, 1, 0);
    }

    /// All registers and the used ring at random: nothing but a VirtioException, from the constructor, and one answer for each request.
    @Test
    void anythingAtAll() {
        for (long seed = 0; seed < 1000; seed++) {
            ModelMemory ram = new ModelMemory();
            Chaos chaos = new Chaos(new VirtioModel(new BlockModel(4096, -1 & ~1L << 32, ""), ram, 1 + (int) (seed & 1), 64), seed);
            int[] count = new int[60];
            try {
                VirtioDisk disk = new VirtioDisk(new VirtioDevice(chaos, VirtioDevice.BLOCK), ram);
                chaos.play(disk, ram, count);
                chaos.end(disk);
            } catch (VirtioException allowed) {
                assertEquals(0, Arrays.stream(count).sum(), "seed " + seed);
                continue;
            }
            for (int answered : count) {
                assertEquals(1, answered, "seed " + seed);
            }
        }
    }

    /// A device whose registers lie now and then, and whose ring is scribbled on.
    private static final class Chaos implements Registers {
        private final VirtioModel device;
        private final Random random;
        private final int rate;
        private boolean ending;

        Chaos(VirtioModel device, long seed) {
            this.device = device;
            random = new Random(seed);
            rate = 4 + random.nextInt(200);
        }

        @Override
        public int read32(int offset) {
            if (ending) {
                return offset == 0x060 || offset == 0x070 ? CONFIGURATION_CHANGED | NEEDS_RESET : 0;
            }
            int value;
            try {
                value = device.read32(offset);
            } catch (AssertionError wrongVersion) {        // a lie about the version has led the driver there
                value = 0;
            }
            return random.nextInt(rate) == 0 ? random.nextInt() >>> random.nextInt(32) : value;
        }

        @Override
        public void write32(int offset, int value) {
            try {
                device.write32(offset, value);
            } catch (AssertionError misled) {
                device.interrupt(1);                        // the driver acted on a lie; the device does nothing
            }
        }

        void play(VirtioDisk disk, ModelMemory ram, int[] count) {
            for (int i = 0; i < count.length; i++) {
                int index = i;
                Completion completion = status -> count[index]++;
                HeapOctets range = new HeapOctets(new byte[1 << 17]);
                switch (random.nextInt(4)) {
                    case 0 -> disk.read(random.nextInt(4000), range, 0, 512 << random.nextInt(9), completion);
                    case 1 -> disk.write(random.nextInt(4000), range, 0, 512 << random.nextInt(9), completion);
                    case 2 -> disk.flush(completion);
                    default -> disk.identify(range, completion);
                }
                if (random.nextInt(rate) == 0) {
                    ram.run(0).octet(random.nextInt((int) ram.run(0).length()), random.nextInt());
                }
                if (random.nextBoolean()) {
                    disk.interrupt();
                }
            }
        }

        /// It asks for a reset: whatever is left gets its answer.
        void end(VirtioDisk disk) {
            ending = true;
            disk.interrupt();
        }
    }
}
