package beetos.loader;

import beetos.machine.Memory;

/// Translation tables for start-up: 16 KiB granule, 36-bit halves, so two levels: 2,048 slots of 32 MiB, then of 16 KiB.
///
///     63    54   53 52     47            14 13 12 11  10  9 8   7 6   5 4   2 1 0
///     | ... UXN PXN ...   | output address | ... | nG  AF | SH | AP  |NS| AT | 1 1 |
///
/// Source: Arm DDI 0487, D8.3 "Translation table descriptor formats".
public final class TranslationTables {
    private TranslationTables() {}

    private static final long VALID = 3, ACCESSED = 1L << 10, INNER_SHAREABLE = 3L << 8, READ_ONLY = 1L << 7;
    private static final long NOT_AT_EL1 = 1L << 53, NOT_AT_EL0 = 1L << 54, ATTRIBUTE_DEVICE = 1L << 2;
    private static final long NORMAL = VALID | ACCESSED | INNER_SHAREABLE | NOT_AT_EL0;
    private static final long TABLE_OR_PAGE = 2, BLOCK = 32 << 20;
    private static final int SLOTS = 2048;
    private static final long OUTPUT = 0x0000_FFFF_FFFF_C000L;

    /// The four kinds of page: text is RX, constants R, changeable memory RW, device registers RW; all for EL1 alone.
    public static final long TEXT = NORMAL | READ_ONLY;
    public static final long CONSTANTS = NORMAL | READ_ONLY | NOT_AT_EL1;
    public static final long CHANGEABLE = NORMAL | NOT_AT_EL1;
    public static final long DEVICE = CHANGEABLE | ATTRIBUTE_DEVICE;

    /// MAIR_EL1: attribute 0 normal write-back, 1 Device-nGnRE, 2 normal non-cacheable.
    public static final long MEMORY_ATTRIBUTES = 0x44_04_FF;

    private static final int LOW_SIZE = 28, HIGH_SIZE = 28;      // 64 - 36 bits

    /// TCR_EL1 for both halves; `memoryFeatures` is ID_AA64MMFR0_EL1, which says how wide physical addresses and ASIDs are.
    public static long control(long memoryFeatures) {
        long physicalRange = memoryFeatures & 0xF;
        long wideAsid = (memoryFeatures >>> 4 & 0xF) == 2 ? 1L << 36 : 0;
        long low = LOW_SIZE | 1 << 8 | 1 << 10 | 3 << 12 | 2 << 14;          // write-back, inner shareable, TG0 16 KiB
        long high = HIGH_SIZE | 1 << 8 | 1 << 10 | 3 << 12 | 1 << 14;        // the same, TG1 16 KiB
        return low | high << 16 | (physicalRange > 5 ? 5 : physicalRange) << 32 | wideAsid;
    }

    /// Whether the CPU has the 16 KiB granule at EL1 (ID_AA64MMFR0_EL1.TGran16).
    public static boolean supported(long memoryFeatures) {
        return (memoryFeatures >>> 20 & 0xF) != 0;
    }

    /// Maps `length` bytes (whole granules) from `virtual` to `physical`, replacing what was there; false if frames for tables ran out.
    public static boolean map(long root, long virtual, long physical, long length, long attributes) {
        long offset = 0;
        while (offset < length) {
            long table = lowerTable(root, virtual + offset);
            if (table == 0) {
                return false;
            }
            long slot = table + lowerSlot(virtual + offset);
            long run = BLOCK - (virtual + offset & BLOCK - 1);
            if (run > length - offset) {
                run = length - offset;
            }
            long descriptor = attributes == 0 ? 0 : physical + offset | attributes;
            fill(slot, slot + (run >>> 14) * 8, descriptor, attributes == 0 ? 0 : Frames.GRANULE);
            offset += run;
        }
        return true;
    }

    private static void fill(long slot, long limit, long descriptor, long step) {
        while (slot < limit) {
            Memory.store64(slot, descriptor);
            slot += 8;
            descriptor += step;
        }
    }

    /// Takes `length` bytes from `virtual` out of the tables.
    public static boolean unmap(long root, long virtual, long length) {
        return map(root, virtual, 0, length, 0);
    }

    /// Maps as [#map] does, with one block where a whole slot of 32 MiB goes to one.
    public static boolean mapBlocks(long root, long virtual, long physical, long length, long attributes) {
        long offset = 0;
        while (offset < length) {
            long step = BLOCK - (virtual + offset & BLOCK - 1);
            if (step > length - offset) {
                step = length - offset;
            }
            if (step == BLOCK && (physical + offset & BLOCK - 1) == 0) {
                Memory.store64(root + upperSlot(virtual + offset), physical + offset | attributes & ~TABLE_OR_PAGE);
            } else if (!map(root, virtual + offset, physical + offset, step, attributes)) {
                return false;
            }
            offset += step;
        }
        return true;
    }

    /// The lower table that covers `virtual`: made if absent, or from the block that stands in its place; 0 without a frame for it.
    private static long lowerTable(long root, long virtual) {
        long slot = root + upperSlot(virtual);
        long descriptor = Memory.load64(slot);
        if ((descriptor & VALID) == VALID) {
            return descriptor & OUTPUT;
        }
        long table = Frames.take();
        if (table == 0) {
            return 0;
        }
        if (descriptor != 0) {
            for (int i = 0; i < SLOTS; i++) {
                Memory.store64(table + 8L * i, descriptor + i * Frames.GRANULE | TABLE_OR_PAGE);
            }
        }
        Memory.store64(slot, table | VALID);
        return table;
    }

    private static long upperSlot(long virtual) {
        return (virtual >>> 25 & SLOTS - 1) * 8;
    }

    private static long lowerSlot(long virtual) {
        return (virtual >>> 14 & SLOTS - 1) * 8;
    }
}
