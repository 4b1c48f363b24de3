package beetos.xtask.system;

/// One valid level 3 descriptor of the 16 KiB granule and what it says (Arm DDI 0487, D8.3 "Translation table descriptor formats").
///
/// @param space where it was found: `kernel`, or the process by its root table
record LivePage(String space, long virtual, long descriptor) {
    private static final long PXN = 1L << 53;
    private static final long UXN = 1L << 54;
    private static final long READ_ONLY = 1 << 7;
    private static final long USER = 1 << 6;
    private static final long ATTRIBUTE_INDEX = 7 << 2;

    long physical() {
        return descriptor & TranslationTable.ADDRESS;
    }

    boolean writable() {
        return (descriptor & READ_ONLY) == 0;
    }

    boolean user() {
        return (descriptor & USER) != 0;
    }

    /// At EL0, or at EL1.
    boolean executable() {
        return (descriptor & (UXN | PXN)) != (UXN | PXN);
    }

    boolean executableByKernel() {
        return (descriptor & PXN) == 0;
    }

    /// Attribute 0 is RAM, attribute 1 device memory: [beetos.loader].
    boolean device() {
        return (descriptor & ATTRIBUTE_INDEX) != 0;
    }

    @Override
    public String toString() {
        return space + " 0x" + Long.toHexString(virtual) + " -> 0x" + Long.toHexString(physical());
    }
}
