package beetos.loader;

/// The kernel's half of the addresses, with the permissions that it keeps.
///
/// In the direct map only what changes may be written: the frames of text and constants, the kernel's, the first process's and
/// those of the programs in the bundle, are read-only there, and nothing is executable.
final class HighHalf {
    private HighHalf() {}

    static final long DIRECT_MAP = 0xFFFF_FFF0_0000_0000L;
    static final long KERNEL = 0xFFFF_FFF8_0000_0000L, KERNEL_LENGTH = 16L << 30;
    private static final long DEVICES = 0xFFFF_FFFC_0000_0000L, DEVICES_MASK = (1L << 34) - 1;

    private static final long WINDOW = 0xFFFF_FFFF_FE00_0000L;

    private static long root;

    /// The empty root table.
    static long root() {
        root = Frames.take();
        if (root == 0) {
            Failure.stop("RAM is too small");
        }
        return root;
    }

    static void mapRam() {
        for (int i = 0; i < Ram.count(); i++) {
            map(DIRECT_MAP + Ram.base(i), Ram.base(i), Ram.length(i), TranslationTables.CHANGEABLE);
        }
    }

    /// The system image as a whole: constants.
    static void mapImage(long image, long length) {
        map(DIRECT_MAP + image, image, Frames.up(length), TranslationTables.CONSTANTS);
    }

    /// The changeable part of a program inside the system image.
    static void mapProgram(long physical, long changeable, long length) {
        map(DIRECT_MAP + physical + changeable, physical + changeable, Frames.up(length) - changeable, TranslationTables.CHANGEABLE);
    }

    static void mapKernel(long physical, long virtual, long constants, long changeable, long length) {
        map(virtual, physical, constants, TranslationTables.TEXT);
        map(virtual + constants, physical + constants, changeable - constants, TranslationTables.CONSTANTS);
        map(virtual + changeable, physical + changeable, Frames.up(length) - changeable, TranslationTables.CHANGEABLE);
    }

    /// Registers that the kernel uses itself, at the window's base plus the low bits of their address.
    static void mapDevice(long physical, long length) {
        long first = physical & -Frames.GRANULE;
        map(DEVICES + (first & DEVICES_MASK), first, Frames.up(physical + length) - first, TranslationTables.DEVICE);
    }

    /// A table for the last page that the kernel maps and unmaps as it goes.
    static void reserveWindow() {
        map(WINDOW, 0, Frames.GRANULE, 0);
    }

    static void unmapGuard(long physical) {
        map(DIRECT_MAP + physical, 0, Frames.GRANULE, 0);
    }

    private static void map(long virtual, long physical, long length, long attributes) {
        if (!TranslationTables.map(root, virtual, physical, length, attributes)) {
            Failure.stop("RAM is too small");
        }
    }
}
