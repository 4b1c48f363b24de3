package beetos.os.virtioblk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.api.block.Block;
import beetos.os.virtio.VirtioDevice;
import beetos.os.virtio.model.BlockModel;
import beetos.os.virtio.model.ModelMemory;
import beetos.os.virtio.model.VirtioModel;
import beetos.user.HeapOctets;
import beetos.user.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtioDiskTest {
    private static final int SECTORS = 8192;

    /// A driver and its device.
    private static final class Bench {
        final ModelMemory memory = new ModelMemory();
        final BlockModel model;
        final VirtioModel transport;
        final VirtioDisk disk;
        final List<Long> answers = new ArrayList<>();

        Bench(BlockModel model, int version, int queueMaximum) {
            this.model = model;
            transport = new VirtioModel(model, memory, version, queueMaximum);
            disk = new VirtioDisk(new VirtioDevice(transport, VirtioDevice.BLOCK), memory);
        }

        Bench(int version) {
            this(new BlockModel(SECTORS, BlockModel.FLUSH, "serial-7"), version, 256);
        }

        void interrupts() {
            while (transport.interrupting()) {
                disk.interrupt();
            }
        }

        void read(long sector, byte[] target) {
            disk.read(sector, new HeapOctets(target), 0, target.length, answers::add);
        }

        void write(long sector, byte[] source) {
            disk.write(sector, new HeapOctets(source), 0, source.length, answers::add);
        }
    }

    private static byte[] random(long seed, int length) {
        byte[] octets = new byte[length];
        new Random(seed).nextBytes(octets);
        return octets;
    }

    @ParameterizedTest
    @ValueSource(ints = {VirtioModel.LEGACY, VirtioModel.MODERN})
    void whatIsWrittenIsRead(int version) {
        Bench bench = new Bench(version);
        byte[] written = random(1, 3 << 20);           // more than all slots hold
        bench.write(5, written);
        bench.interrupts();
        assertArrayEquals(written, Arrays.copyOfRange(bench.model.contents(), 5 * 512, 5 * 512 + written.length));
        byte[] read = new byte[written.length];
        bench.read(5, read);
        bench.interrupts();
        assertArrayEquals(written, read);
        assertEquals(List.of(Status.OK, Status.OK), bench.answers);
    }

    @ParameterizedTest
    @ValueSource(ints = {VirtioModel.LEGACY, VirtioModel.MODERN})
    void flushAndSerialNumber(int version) {
        Bench bench = new Bench(version);
        bench.disk.flush(bench.answers::add);
        HeapOctets serial = new HeapOctets(new byte[24]);
        bench.disk.identify(serial, bench.answers::add);
        bench.interrupts();
        byte[] octets = new byte[24];
        serial.take(0, octets, 0, 24);
        assertEquals("serial-7", new String(octets, StandardCharsets.US_ASCII).replace("\0", ""));
        assertEquals(1, bench.model.flushes());
        assertEquals(List.of(Status.OK, Status.OK), bench.answers);
        assertEquals(SECTORS, bench.disk.sectors());
    }

    @Test
    void aDiskWithoutFlushWritesThrough() {
        Bench bench = new Bench(new BlockModel(8, 0, ""), VirtioModel.MODERN, 256);
        bench.disk.flush(bench.answers::add);
        assertEquals(List.of(Status.OK), bench.answers);
        assertEquals(0, bench.model.flushes());
    }

    @Test
    void aReadOnlyDiskIsNotWritten() {
        Bench bench = new Bench(new BlockModel(8, BlockModel.READ_ONLY, ""), VirtioModel.MODERN, 256);
        assertTrue(bench.disk.readOnly());
        bench.write(0, new byte[512]);
        assertEquals(List.of(Block.READ_ONLY), bench.answers);
    }

    @Test
    void rangesAreChecked() {
        Bench bench = new Bench(VirtioModel.MODERN);
        for (long sector : new long[] {-1, SECTORS, SECTORS - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            bench.read(sector, new byte[1024]);
            bench.write(sector, new byte[1024]);
        }
        assertEquals(10, bench.answers.stream().filter(answer -> answer == Block.OUT_OF_RANGE).count());
        bench.answers.clear();
        bench.read(0, new byte[0]);
        bench.read(0, new byte[513]);
        assertEquals(List.of(Status.MALFORMED, Status.MALFORMED), bench.answers);
        assertFalse(bench.transport.interrupting());
    }

    @Test
    void requestsEndInAnyOrder() {
        Bench bench = new Bench(VirtioModel.MODERN);
        bench.transport.hold();
        byte[][] targets = new byte[8][4096];
        for (int i = 0; i < 8; i++) {
            System.arraycopy(random(i, 4096), 0, bench.model.contents(), i * 4096, 4096);
            bench.read(i * 8, targets[i]);
        }
        assertEquals(8, bench.transport.held());
        Random random = new Random(3);
        while (bench.transport.held() > 0) {
            bench.transport.perform(random.nextInt(bench.transport.held()));
            bench.interrupts();
        }
        for (int i = 0; i < 8; i++) {
            assertArrayEquals(random(i, 4096), targets[i]);
        }
        assertEquals(8, bench.answers.size());
    }

    @Test
    void manyWaitForSlotsAndTheQueueGoesRound() {
        Bench bench = new Bench(new BlockModel(64, 0, ""), VirtioModel.MODERN, 4);   // one slot
        bench.transport.hold();
        for (int i = 0; i < 100; i++) {
            bench.write(i % 64, new byte[512]);
        }
        assertEquals(1, bench.transport.held());
        while (bench.transport.held() > 0) {
            bench.transport.perform(0);
            bench.interrupts();
        }
        assertEquals(100, bench.answers.size());
        for (int i = 0; i < 70_000; i++) {             // past the end of 16-bit indices
            bench.write(i % 64, new byte[512]);
            bench.transport.perform(0);
            bench.interrupts();
        }
        assertEquals(70_100, bench.answers.stream().filter(answer -> answer == Status.OK).count());
    }

    @Test
    void aClientCannotFillTheDriver() {
        Bench bench = new Bench(VirtioModel.MODERN);
        bench.transport.hold();
        for (int i = 0; i < 1000; i++) {
            bench.read(0, new byte[512]);
        }
        assertEquals(1000 - 256 - 8, bench.answers.stream().filter(answer -> answer == Status.EXHAUSTED).count());
    }

    @Test
    void anErrorInTheMiddleIsTheWholeTransfers() {
        Bench bench = new Bench(VirtioModel.MODERN);
        bench.model.badSector(1500);
        bench.read(0, new byte[2 << 20]);
        bench.write(1500, new byte[512]);
        bench.read(1501, new byte[512]);
        bench.interrupts();
        assertEquals(List.of(Block.DEVICE_ERROR, Block.DEVICE_ERROR, Status.OK), bench.answers);
    }

    @Test
    void pieceLimitsAreKept() {
        Bench bench = new Bench(new BlockModel(512, BlockModel.SIZE_MAX, "").sizeMax(3000), VirtioModel.MODERN, 256);
        bench.read(0, new byte[100 * 512]);
        bench.interrupts();
        assertEquals(List.of(Status.OK), bench.answers);
        assertEquals(2560, bench.model.largest());
    }
}
