package beetos.xtask.system;

import java.util.ArrayList;
import java.util.List;

/// A level 2 root table and the level 3 tables below it, read from RAM (Arm DDI 0487, D8.2 "Translation process", 16 KiB granule, 36-bit addresses).
record TranslationTable(Ram ram, long root) {
    static final long ADDRESS = 0x0000_FFFF_FFFF_C000L;
    private static final int SLOTS = 2048;
    private static final int PAGE_SHIFT = 14;
    private static final int UPPER_SHIFT = 25;
    static final long PAGE = 1 << PAGE_SHIFT;
    private static final long VALID = 1;
    private static final long TYPE = 3;        // a table at level 2, a page at level 3
    private static final long USER = 1 << 6;

    /// All valid pages; `base` is the first address that the root covers.
    List<LivePage> pages(String space, long base) {
        List<LivePage> pages = new ArrayList<>();
        for (int upper = 0; upper < SLOTS; upper++) {
            long table = entry(root, upper);
            if ((table & VALID) == 0) continue;
            if ((table & ~ADDRESS) != TYPE) throw new IllegalStateException(space + ": a level 2 descriptor that is no plain table: 0x" + Long.toHexString(table));
            for (int lower = 0; lower < SLOTS; lower++) {
                long descriptor = entry(table & ADDRESS, lower);
                if ((descriptor & VALID) != 0) {
                    pages.add(new LivePage(space, base + ((long) upper << UPPER_SHIFT) + ((long) lower << PAGE_SHIFT), descriptor));
                }
            }
        }
        return pages;
    }

    /// The frames that hold the tables themselves.
    List<Long> frames() {
        List<Long> frames = new ArrayList<>(List.of(root));
        for (int upper = 0; upper < SLOTS; upper++) {
            if ((entry(root, upper) & VALID) != 0) frames.add(entry(root, upper) & ADDRESS);
        }
        return frames;
    }

    /// The root tables of all processes. A frame is one if it holds nothing but plain table descriptors, at least one, and what these
    /// name holds nothing but descriptors of pages for EL0: the kernel empties a table before it frees its frame, so the dead leave none.
    static List<TranslationTable> processes(Ram ram) {
        List<TranslationTable> roots = new ArrayList<>();
        for (long frame = ram.base(); frame < ram.limit(); frame += PAGE) {
            TranslationTable table = new TranslationTable(ram, frame);
            if (table.isRoot()) roots.add(table);
        }
        return roots;
    }

    private boolean isRoot() {
        int count = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            long table = entry(root, slot);
            if (table == 0) continue;
            if ((table & ~ADDRESS) != TYPE || !ram.has(table & ADDRESS) || !holdsUserPages(table & ADDRESS)) return false;
            count++;
        }
        return count > 0;
    }

    private boolean holdsUserPages(long table) {
        for (int slot = 0; slot < SLOTS; slot++) {
            long descriptor = entry(table, slot);
            if (descriptor != 0 && (descriptor & USER) == 0) return false;
        }
        return true;
    }

    private long entry(long table, int slot) {
        return ram.word(table + ((long) slot << 3));
    }
}
