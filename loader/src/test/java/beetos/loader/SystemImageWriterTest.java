package beetos.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.machine.HostedMemory;
import beetos.machine.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the build writes is what the loader reads.
class SystemImageWriterTest {
    private static final long RAM = 0x7400_0000_0000L;
    private static final int LOADER = 3 * 16384, TABLE = 4096;
    private byte[] image;

    /// A program file with text, constants and data on granules of their own, and 64 bytes of zeroed data behind it.
    private static byte[] program(int entry) {
        ByteBuffer file = ByteBuffer.allocate(2 * 16384 + 128).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(24, entry);
        header(file, 0, 0, 1000, 1000);
        header(file, 1, 16384, 800, 800);
        header(file, 2, 32768, 128, 192);
        header(file, 3, 16384 + 16, 24, 24);
        return file.array();
    }

    private static void header(ByteBuffer file, int index, long start, long length, long memory) {
        int at = 64 + 56 * index;
        file.putLong(at + 16, start).putLong(at + 32, length).putLong(at + 40, memory);
    }

    @BeforeEach
    void write() {
        byte[] bundle = new byte[20_000];
        Arrays.fill(bundle, (byte) 5);
        image = SystemImageWriter.write(new byte[LOADER - 100], program(0x400), program(0x800), 77, bundle, TABLE);
        HostedMemory.install(RAM, image.length);
        Blob.store(image, RAM);
    }

    @AfterEach
    void remove() {
        HostedMemory.remove(RAM);
    }

    private static long field(int part, int field) {
        return Memory.load64(RAM + LOADER + part + field);
    }

    @Test
    void namesEveryPart() {
        assertEquals(SystemImage.MAGIC_VALUE, field(SystemImage.MAGIC, 0));
        assertEquals(image.length - LOADER, field(SystemImage.LENGTH, 0));
        assertEquals(16384, field(SystemImage.KERNEL, SystemImage.OFFSET));
        assertEquals(32768 + 192, field(SystemImage.KERNEL, SystemImage.MEMORY_LENGTH));
        assertEquals(0x400, field(SystemImage.KERNEL, SystemImage.ENTRY));
        assertEquals(16384, field(SystemImage.KERNEL, SystemImage.CONSTANTS));
        assertEquals(32768, field(SystemImage.KERNEL, SystemImage.CHANGEABLE));
        assertEquals(16400, field(SystemImage.KERNEL, SystemImage.RELOCATIONS));
        assertEquals(16424, field(SystemImage.KERNEL, SystemImage.RELOCATIONS_LIMIT));
        assertEquals(4 * 16384, field(SystemImage.PROCESS, SystemImage.OFFSET));
        assertEquals(77, field(SystemImage.PROCESS, SystemImage.APPLICATION));
        assertEquals(5, Memory.load8(RAM + LOADER + field(SystemImage.BUNDLE, 0)));
    }

    @Test
    void anyChangedOctetOfTheCheckedPartIsSeen() {
        long header = RAM + LOADER;
        assertTrue(SystemImage.intact(header, false));
        long checked = field(SystemImage.CHECKED_LENGTH, 0);
        for (long offset = SystemImage.DIGEST; offset < SystemImage.CHECKED + checked; offset += 997) {
            Memory.store8(header + offset, Memory.load8(header + offset) ^ 1);
            assertFalse(SystemImage.intact(header, false), "offset " + offset);
            Memory.store8(header + offset, Memory.load8(header + offset) ^ 1);
        }
        Memory.store8(header + SystemImage.CHECKED + checked, 6);     // a program's octet: its digest in the bundle covers it
        assertTrue(SystemImage.intact(header, false));
    }
}
