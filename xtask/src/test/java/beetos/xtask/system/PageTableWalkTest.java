package beetos.xtask.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/// A small RAM with a kernel and two processes that keep all rules, and each rule broken once.
final class PageTableWalkTest {
    private static final long BASE = 0x4000_0000L, PAGE = 1 << 14;
    private static final int FRAMES = 16;
    // Frames by their number in RAM.
    private static final long KERNEL = 0, KERNEL_DIRECT = 1, KERNEL_IMAGE = 2, KERNEL_DEVICES = 3, FIRST = 4, FIRST_PAGES = 5, SECOND = 6, SECOND_PAGES = 7;
    private static final long TEXT = 8, PROGRAM = 9, DATA = 10;
    private static final long READ_ONLY = 1 << 7, USER = 1 << 6, DEVICE = 1 << 2, PXN = 1L << 53, UXN = 1L << 54, PAGE_TYPE = 3;
    private static final int DIRECT_SLOT = 0x20, IMAGE_SLOT = 0x480, DEVICE_SLOT = 0x604;

    private final MemorySegment octets = MemorySegment.ofArray(new long[(int) (FRAMES * PAGE / 8)]);

    private PageTableWalkTest() {
        table(KERNEL, DIRECT_SLOT, KERNEL_DIRECT);
        table(KERNEL, IMAGE_SLOT, KERNEL_IMAGE);
        table(KERNEL, DEVICE_SLOT, KERNEL_DEVICES);
        for (int frame = 0; frame < FRAMES; frame++) {
            boolean constant = frame == TEXT || frame == PROGRAM;
            page(KERNEL_DIRECT, frame, frame, PXN | UXN | (constant ? READ_ONLY : 0));
        }
        page(KERNEL_IMAGE, 0, TEXT, UXN | READ_ONLY);
        put(KERNEL_DEVICES, 0, 0x0800_0000L | PAGE_TYPE | DEVICE | PXN | UXN);
        table(FIRST, 0, FIRST_PAGES);
        table(SECOND, 0, SECOND_PAGES);
        page(FIRST_PAGES, 1, PROGRAM, USER | PXN | READ_ONLY);
        page(SECOND_PAGES, 1, PROGRAM, USER | PXN | READ_ONLY);
        page(FIRST_PAGES, 2, DATA, USER | PXN | UXN);
    }

    private void put(long table, int slot, long descriptor) {
        octets.set(ValueLayout.JAVA_LONG, table * PAGE + slot * 8L, descriptor);
    }

    private void table(long root, int slot, long table) {
        put(root, slot, BASE + table * PAGE | PAGE_TYPE);
    }

    private void page(long table, int slot, long frame, long attributes) {
        put(table, slot, BASE + frame * PAGE | attributes | PAGE_TYPE);
    }

    private PageTableWalk.Report walk() {
        return PageTableWalk.walk(new Ram(BASE, octets), BASE, BASE + FIRST * PAGE);
    }

    private void broken(String rule) {
        assertTrue(walk().violations().stream().anyMatch(violation -> violation.contains(rule)), walk().toString());
    }

    @Test
    void allRulesKept() {
        assertEquals(java.util.List.of(), walk().violations());
        assertEquals(2, walk().processes());
    }

    @Test
    void writableAndExecutable() {
        page(FIRST_PAGES, 3, 11, USER | PXN);
        broken("writable and executable");
    }

    @Test
    void directMapOfText() {
        page(KERNEL_DIRECT, (int) TEXT, TEXT, PXN | UXN);
        broken("writable, and text or constants of the kernel");
    }

    @Test
    void directMapOfAProgram() {
        page(KERNEL_DIRECT, (int) PROGRAM, PROGRAM, PXN | UXN);
        broken("writable, and executable as");
    }

    @Test
    void sharedWritable() {
        page(SECOND_PAGES, 5, DATA, USER | PXN | UXN);
        broken("mapped twice and writable");
    }

    @Test
    void tableInAProcess() {
        page(SECOND_PAGES, 5, FIRST_PAGES, USER | PXN | UXN);
        broken("a translation table");
    }

    @Test
    void kernelPageForPrograms() {
        page(KERNEL_DIRECT, 11, 11, USER | PXN | UXN);
        broken("a process may use it");
    }

    @Test
    void executableByTheKernel() {
        page(FIRST_PAGES, 6, 12, USER | UXN | READ_ONLY);
        broken("executable by the kernel");
    }

    @Test
    void deviceInTheKernel() {
        put(KERNEL_DEVICES, 9, 0x0A00_0000L | PAGE_TYPE | DEVICE | PXN | UXN);
        broken("device registers");
    }

    @Test
    void unknownRunningProcess() {
        assertTrue(PageTableWalk.walk(new Ram(BASE, octets), BASE, BASE + 15 * PAGE).violations().getFirst().contains("was not found"));
    }
}
