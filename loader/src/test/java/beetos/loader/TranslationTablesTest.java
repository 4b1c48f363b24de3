package beetos.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.machine.HostedMemory;
import beetos.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranslationTablesTest {
    private static final long RAM = 0x4000_0000L, LENGTH = 1 << 20, GRANULE = Frames.GRANULE;
    private long root;

    @BeforeEach
    void install() {
        HostedMemory.install(RAM, LENGTH);
        Frames.from(RAM, RAM + LENGTH);
        root = Frames.take();
    }

    @AfterEach
    void remove() {
        HostedMemory.remove(RAM);
    }

    /// What the CPU would find: the descriptor of a page or block, 0 for a fault.
    private long walk(long virtual) {
        long upper = Memory.load64(root + (virtual >>> 25 & 2047) * 8);
        if ((upper & 3) != 3) {
            return upper;
        }
        return Memory.load64((upper & 0xFFFF_FFFF_C000L) + (virtual >>> 14 & 2047) * 8);
    }

    @Test
    void mapsPagesAcrossTables() {
        long virtual = 0xFFFF_FFF8_01FF_C000L;
        assertTrue(TranslationTables.map(root, virtual, 0x8000_0000L, 3 * GRANULE, TranslationTables.TEXT));
        for (int i = 0; i < 3; i++) {
            assertEquals(0x8000_0000L + i * GRANULE | TranslationTables.TEXT, walk(virtual + i * GRANULE));
        }
        assertEquals(0, walk(virtual - GRANULE));
        assertEquals(0, walk(virtual + 3 * GRANULE));
    }

    @Test
    void splitsABlockWhenAPartOfItChanges() {
        long base = 0x4000_0000L;
        assertTrue(TranslationTables.mapBlocks(root, base, base, 64 << 20, TranslationTables.CHANGEABLE));
        assertEquals(base | TranslationTables.CHANGEABLE & ~2, walk(base));
        assertTrue(TranslationTables.map(root, base + 5 * GRANULE, base + 5 * GRANULE, GRANULE, TranslationTables.TEXT));
        assertEquals(base + 5 * GRANULE | TranslationTables.TEXT, walk(base + 5 * GRANULE));
        assertEquals(base + 6 * GRANULE | TranslationTables.CHANGEABLE, walk(base + 6 * GRANULE));
        assertEquals(base + (32 << 20) | TranslationTables.CHANGEABLE & ~2, walk(base + (32 << 20) + GRANULE));
    }

    @Test
    void nothingIsWritableAndExecutable() {
        long writable = 1L << 7;        // AP[2] set: read-only
        long never = 1L << 53;          // PXN
        assertTrue((TranslationTables.TEXT & writable) != 0);
        assertTrue((TranslationTables.CHANGEABLE & never) != 0 && (TranslationTables.DEVICE & never) != 0 && (TranslationTables.CONSTANTS & never) != 0);
    }

    @Test
    void saysWhenFramesRunOut() {
        Frames.from(RAM, RAM + GRANULE);
        assertTrue(TranslationTables.map(root, 0, RAM, GRANULE, TranslationTables.CHANGEABLE));
        assertFalse(TranslationTables.map(root, 1L << 30, RAM, GRANULE, TranslationTables.CHANGEABLE));
    }
}
