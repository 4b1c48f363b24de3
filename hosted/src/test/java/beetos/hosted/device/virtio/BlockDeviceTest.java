package beetos.hosted.device.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.os.virtio.VirtioDevice;
import beetos.os.virtio.Virtqueue;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk on a file, driven through its queue.
class BlockDeviceTest {
    private static final int SECTORS = 64, SECTOR = 512;
    private static final int IN = 0, OUT = 1, FLUSH = 4, IDENTIFY = 8, DISCARD = 11;
    private static final int OK = 0, FAILED = 1, UNSUPPORTED = 2;
    private static final int STATUS_AT = 8000, DATA_AT = 8192;

    @TempDir
    private Path folder;
    private Virtqueue queue;
    private Machinery.Pages memory;

    private Machinery disk(boolean writable) throws IOException {
        Path file = folder.resolve("disk");
        byte[] contents = new byte[SECTORS * SECTOR];
        new Random(1).nextBytes(contents);
        Files.write(file, contents);
        Machinery machinery = new Machinery(new BlockDevice(file, "serial", writable));
        queue = machinery.start(VirtioDevice.BLOCK, 1)[0];
        memory = machinery.memory();
        return machinery;
    }

    /// Does one request on `length` octets of the memory at DATA_AT; its status.
    private int request(Machinery machinery, int type, long sector, int length) {
        memory.word(0, type);
        memory.word(8, sector);
        memory.octet(STATUS_AT, 0xFF);
        int data = type == OUT ? 0 : Virtqueue.WRITE;
        queue.describe(0, memory.physical(), 16, Virtqueue.NEXT, length == 0 ? 2 : 1);
        queue.describe(1, memory.physical() + DATA_AT, length, Virtqueue.NEXT | data, 2);
        queue.describe(2, memory.physical() + STATUS_AT, 1, Virtqueue.WRITE, 0);
        machinery.offer(queue, 0, 0);
        assertTrue(machinery.transport.raised());
        machinery.device().acknowledge();
        assertEquals(0, queue.take());
        return memory.octet(STATUS_AT);
    }

    private byte[] data(int length) {
        byte[] octets = new byte[length];
        memory.take(DATA_AT, octets, 0, length);
        return octets;
    }

    @Test
    void readsAndWritesItsFile() throws IOException {
        try (Machinery machinery = disk(true)) {
            assertEquals(SECTORS, machinery.device().configuration64(0));
            byte[] before = Files.readAllBytes(folder.resolve("disk"));
            assertEquals(OK, request(machinery, IN, 3, 2 * SECTOR));
            assertArrayEquals(Arrays.copyOfRange(before, 3 * SECTOR, 5 * SECTOR), data(2 * SECTOR));
            byte[] written = new byte[3 * SECTOR];
            new Random(2).nextBytes(written);
            memory.put(DATA_AT, written, 0, written.length);
            assertEquals(OK, request(machinery, OUT, SECTORS - 3, written.length));
            assertEquals(OK, request(machinery, FLUSH, 0, 0));
            byte[] after = Files.readAllBytes(folder.resolve("disk"));
            assertArrayEquals(written, Arrays.copyOfRange(after, (SECTORS - 3) * SECTOR, SECTORS * SECTOR));
            assertArrayEquals(Arrays.copyOf(before, (SECTORS - 3) * SECTOR), Arrays.copyOf(after, (SECTORS - 3) * SECTOR));
            assertEquals(OK, request(machinery, IDENTIFY, 0, 20));
            assertArrayEquals(Arrays.copyOf("serial".getBytes(), 20), data(20));
        }
    }

    @Test
    void whatIsOutsideOrUnknownFails() throws IOException {
        try (Machinery machinery = disk(true)) {
            byte[] before = Files.readAllBytes(folder.resolve("disk"));
            for (long sector : new long[] {SECTORS, SECTORS - 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 55}) {
                assertEquals(FAILED, request(machinery, OUT, sector, 2 * SECTOR), "write at " + sector);
                assertEquals(FAILED, request(machinery, IN, sector, 2 * SECTOR), "read at " + sector);
            }
            assertEquals(FAILED, request(machinery, OUT, 0, 100));
            assertEquals(UNSUPPORTED, request(machinery, DISCARD, 0, SECTOR));
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("disk")));
        }
    }

    @Test
    void aReadOnlyDiskSaysSoAndStaysAsItIs() throws IOException {
        try (Machinery machinery = disk(false)) {
            byte[] before = Files.readAllBytes(folder.resolve("disk"));
            machinery.registers.write32(0x014, 0);
            assertEquals(1 << 5, machinery.registers.read32(0x010) & 1 << 5);
            assertEquals(FAILED, request(machinery, OUT, 0, SECTOR));
            assertEquals(OK, request(machinery, IN, 0, SECTOR));
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("disk")));
        }
    }

    @Test
    void whatIsNoRequestEndsTheUse() throws IOException {
        try (Machinery machinery = disk(true)) {
            queue.describe(0, memory.physical(), 15, Virtqueue.NEXT, 1);
            queue.describe(1, memory.physical() + STATUS_AT, 1, Virtqueue.WRITE, 0);
            machinery.offer(queue, 0, 0);
            machinery.assertRefused();
            queue = machinery.start(VirtioDevice.BLOCK, 1)[0];
            queue.describe(0, machinery.base - 4096, 16, Virtqueue.NEXT, 1);
            queue.describe(1, memory.physical() + STATUS_AT, 1, Virtqueue.WRITE, 0);
            machinery.offer(queue, 0, 0);
            machinery.assertRefused();
        }
    }

    @Test
    void aWriterKeepsItsFileFromReadersAndOtherProcesses() throws Exception {
        try (Machinery machinery = disk(true)) {
            assertThrows(IOException.class, () -> new BlockDevice(folder.resolve("disk"), "again", true));
            assertThrows(IOException.class, () -> new BlockDevice(folder.resolve("disk"), "again", false));
            assertTrue(isLocked(), "the refused ones have let go of the lock");
        }
        assertFalse(isLocked());
        new BlockDevice(folder.resolve("disk"), "later", true).close();
    }

    @Test
    void theLastReaderLetsGoOfTheFile() throws Exception {
        Files.createLink(folder.resolve("also"), Files.createFile(folder.resolve("disk")));
        BlockDevice one = new BlockDevice(folder.resolve("disk"), "one", false);
        BlockDevice other = new BlockDevice(folder.resolve("also"), "other", false);
        assertThrows(IOException.class, () -> new BlockDevice(folder.resolve("disk"), "writer", true));
        one.close();
        assertTrue(isLocked());
        other.close();
        assertFalse(isLocked());
    }

    /// Whether another process cannot write the disk's file.
    private boolean isLocked() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String tests = Other.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        int status = new ProcessBuilder(java, "-cp", tests, Other.class.getName(), folder.resolve("disk").toString()).inheritIO().start().waitFor();
        assertTrue(status == Other.FREE || status == Other.LOCKED, "status " + status);
        return status == Other.LOCKED;
    }

    static final class Other {
        static final int FREE = 10, LOCKED = 11;

        static void main(String[] arguments) throws IOException {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.exit(file.tryLock() == null ? LOCKED : FREE);
            }
        }
    }

    /// A driver's thread may have its interrupt status set: that is the program's matter.
    @Test
    void anInterruptedThreadKeepsItsDisk() throws IOException {
        try (Machinery machinery = disk(true)) {
            Thread.currentThread().interrupt();
            for (int type : new int[] {IN, OUT, FLUSH}) {
                assertEquals(OK, request(machinery, type, 1, type == FLUSH ? 0 : SECTOR));
            }
            assertTrue(Thread.interrupted());
            assertEquals(OK, request(machinery, IN, 1, SECTOR));
        } finally {
            Thread.interrupted();
        }
    }
}
