package beetos.loader;

import beetos.machine.Memory;

/// What lies behind the loader: a header of one granule, the kernel, the first process, the bundle of programs. Offsets count from
/// the header, in bytes; all parts begin on granules.
///
///     +0   u64 magic        +8  u64 length of everything     +16 u64 checked length    +24 u64 zero
///     +32  32 octets: SHA-256 of the `checked length` octets from +64 (the rest of the header, kernel, first process, table of the bundle)
///     +64  kernel           +128 first process               each 64 octets:
///              +0 u64 offset  +8 u64 length in memory, zeroed data included  +16 u64 constants  +24 u64 data  (from its start)
///              +32 u64 entry  +40 u64 packed relocations  +48 u64 their limit  (from its start)  +56 u64 application id
///     +192 u64 offset of the bundle    +200 u64 its length
public final class SystemImage {
    private SystemImage() {}

    public static final long MAGIC_VALUE = 0x5331_5359_4245_4554L;
    public static final int MAGIC = 0, LENGTH = 8, CHECKED_LENGTH = 16, DIGEST = 32, CHECKED = 64;
    public static final int KERNEL = 64, PROCESS = 128, BUNDLE = 192, BUNDLE_LENGTH = 200;
    public static final int HEADER_LENGTH = 16384;

    /// Fields of an image's record.
    public static final int OFFSET = 0, MEMORY_LENGTH = 8, CONSTANTS = 16, CHANGEABLE = 24, ENTRY = 32;
    public static final int RELOCATIONS = 40, RELOCATIONS_LIMIT = 48, APPLICATION = 56;

    /// Whether the digest in the header at `image` is that of the checked part.
    static boolean intact(long image, boolean accelerated) {
        long checked = Memory.load64(image + CHECKED_LENGTH);
        if (checked < HEADER_LENGTH - CHECKED || checked > Memory.load64(image + LENGTH) - CHECKED) {
            return false;
        }
        Sha256.digest(image + CHECKED, checked, accelerated);
        int difference = 0;
        for (int i = 0; i < 8; i++) {
            difference |= Sha256.word(i) ^ big(image + DIGEST + 4 * i);
        }
        return difference == 0;
    }

    private static int big(long address) {
        return Memory.load8(address) << 24 | Memory.load8(address + 1) << 16 | Memory.load8(address + 2) << 8 | Memory.load8(address + 3);
    }

    /// Adds `base`, where the image at `physical` will appear, to every word that its packed relocations name ([EarlyCode#relocate]).
    static void relocate(long physical, long relocations, long limit, long base) {
        long cursor = 0;
        for (long at = physical + relocations; at < physical + limit; at += 8) {
            long entry = Memory.load64(at);
            if ((entry & 1) == 0) {
                add(physical + entry, base);
                cursor = entry + 8;
            } else {
                for (int i = 0; entry >>> 1 + i != 0 && i < 63; i++) {
                    if ((entry >>> 1 + i & 1) != 0) {
                        add(physical + cursor + 8L * i, base);
                    }
                }
                cursor += 63 * 8;
            }
        }
    }

    private static void add(long address, long base) {
        Memory.store64(address, Memory.load64(address) + base);
    }
}
