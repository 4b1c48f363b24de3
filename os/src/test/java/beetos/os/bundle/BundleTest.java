package beetos.os.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Manifest;
import beetos.user.HeapOctets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {
    private static final String SOURCE = """
            # a driver
            program uart     # its name
            main beetos.Uart
            flags service console
            priority 12
            registers serial
            connects log names
            device arm,pl011
            """;

    @Test
    void whatIsWrittenIsRead() {
        byte[] first = ManifestText.parse(SOURCE).encode();
        byte[] second = ManifestText.ordinary("hello", "Hello").encode();
        byte[] image = new byte[20_000];
        image[7] = 42;
        byte[] octets = BundleWriter.write(List.of(new byte[10], image), List.of(new BundleWriter.Program(first, 1), new BundleWriter.Program(second, 0)));
        Bundle bundle = new Bundle(new HeapOctets(octets));
        assertEquals(2, bundle.programCount());
        assertEquals(2, bundle.imageCount());
        assertEquals(1, bundle.image(0));
        assertEquals(0, bundle.imageOffset(0) % 16384);
        assertEquals(20_000, bundle.imageLength(0));
        assertEquals(42, octets[(int) bundle.imageOffset(0) + 7]);
        assertEquals(BundleWriter.applicationId(first), bundle.applicationId(0));
        ManifestView uart = bundle.manifest(0);
        assertEquals("uart", uart.name());
        assertEquals(12, uart.priority());
        assertTrue(uart.has(Manifest.SERVICE) && uart.has(Manifest.CONSOLE) && !uart.has(Manifest.POWER));
        assertEquals(List.of("log", "names"), uart.texts(Manifest.CONNECTS));
        assertTrue(uart.allows(Manifest.DEVICE, "arm,pl011"));
        assertFalse(uart.allows(Manifest.REGISTERS, "log"));
        assertEquals("hello", bundle.manifest(1).name());
        assertTrue(bundle.manifest(1).allows(Manifest.CONNECTS, "fs"));
    }

    @Test
    void rightsAreSaid() {
        assertEquals("", ManifestText.ordinary("x", "y").rights());
        assertEquals("service, power, priority 7, registers x, dma virtio,mmio:2",
                ManifestText.parse("program x\nmain y\nflags power service\npriority 7\nconnects fs\nregisters x\ndma virtio,mmio:2\n").rights());
    }

    @Test
    void wrongSourcesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ManifestText.parse("program x\n"));
        assertThrows(IllegalArgumentException.class, () -> ManifestText.parse("program x\nmain y\ncolour red\n"));
        assertThrows(IllegalArgumentException.class, () -> ManifestText.parse("program x\nmain y\nflags root\n"));
        for (String line : List.of("share 1x", "share 101", "device virtio,mmio:", "dma virtio,mmio:x",
                "priority 0", "priority 16", "priority x", "frames -1", "stack 0", "heap 9999999999")) {
            assertThrows(IllegalArgumentException.class, () -> ManifestText.parse("program x\nmain y\n" + line + "\n"), line);
        }
        assertThrows(IllegalArgumentException.class, () -> new Bundle(new HeapOctets(new byte[64])));
    }
}
