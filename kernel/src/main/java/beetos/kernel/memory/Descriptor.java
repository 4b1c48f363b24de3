package beetos.kernel.memory;

import beetos.abi.MapFlags;

/// Translation-table descriptors of the 16 KiB granule, level 2 tables and level 3 pages, user half.
/// Source: Arm DDI 0487, D8.3 "Translation table descriptor formats".
///
///     63..60 0 | 59 declared writable | 58 shared | 57 borrowed | 56 lent | 55 lendable | 54 UXN | 53 PXN | 47..14 address
///     11 nG | 10 AF | 9..8 SH | 7 AP[2] read-only | 6 AP[1] EL0 | 4..2 AttrIndx | 1 table or page | 0 valid
///
/// Bits 55–59 are software's. A page whose memory is out on a mutable loan keeps its descriptor with bit 0 clear: the range stays reserved.
/// MAIR_EL1: attribute 0 is normal write-back memory (0xFF), attribute 1 is Device-nGnRE (0x04).
public final class Descriptor {
    private Descriptor() {}

    public static final long VALID = 1;
    private static final long PAGE = 1 << 1;
    private static final long DEVICE = 1 << 2;
    private static final long USER = 1 << 6;
    public static final long READ_ONLY = 1 << 7;
    private static final long INNER_SHAREABLE = 3 << 8;
    private static final long ACCESSED = 1 << 10;
    private static final long NOT_GLOBAL = 1 << 11;
    private static final long PXN = 1L << 53;
    private static final long UXN = 1L << 54;
    public static final long LENDABLE = 1L << 55;
    public static final long LENT = 1L << 56;
    public static final long BORROWED = 1L << 57;
    /// A granted frame: read-only here whatever was declared.
    public static final long SHARED = 1L << 58;
    public static final long WRITABLE = 1L << 59;

    private static final long ADDRESS = 0x0000_FFFF_FFFF_C000L;
    private static final long COMMON = VALID | PAGE | USER | ACCESSED | NOT_GLOBAL | PXN;

    public static boolean isValid(long descriptor) {
        return (descriptor & VALID) != 0;
    }

    public static long address(long descriptor) {
        return descriptor & ADDRESS;
    }

    public static long table(long physical) {
        return physical | VALID | PAGE;
    }

    /// Attributes of a page of RAM with these [MapFlags].
    public static long attributes(int flags) {
        long attributes = COMMON | INNER_SHAREABLE;
        if ((flags & MapFlags.WRITE) != 0) {
            attributes |= WRITABLE;
        } else {
            attributes |= READ_ONLY;
        }
        if ((flags & MapFlags.EXECUTE) == 0) {
            attributes |= UXN;
        }
        if ((flags & MapFlags.LENDABLE) != 0) {
            attributes |= LENDABLE;
        }
        return attributes;
    }

    /// A page of device registers: Device-nGnRE, read and write, never executable.
    public static long device(long physical) {
        return physical | COMMON | DEVICE | UXN | WRITABLE;
    }

    public static boolean isDevice(long descriptor) {
        return (descriptor & DEVICE) != 0;
    }

    public static boolean isExecutable(long descriptor) {
        return (descriptor & UXN) == 0;
    }

    /// Whether EL0 may write now.
    public static boolean isWritable(long descriptor) {
        return (descriptor & (VALID | READ_ONLY)) == VALID;
    }
}
