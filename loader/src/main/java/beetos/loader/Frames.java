package beetos.loader;

import beetos.machine.Assembly;
import beetos.machine.Memory;

/// Frames for what start-up builds, handed out upwards from one place in RAM and never given back.
public final class Frames {
    private Frames() {}

    public static final long GRANULE = 16384;

    private static long next, limit;
    private static boolean cached;

    /// Frames come from here on: both are multiples of the granule.
    public static void from(long first, long end) {
        next = first;
        limit = end;
    }

    /// The MMU is on, so frames are zeroed by cache lines.
    public static void cached() {
        cached = true;
    }

    /// DC ZVA block by block, of the length that DCZID_EL0 says, which divides a granule.
    @Assembly("""
            mrs     x2, dczid_el0
            and     x2, x2, #15
            mov     x3, #4
            lsl     x2, x3, x2
        1:  dc      zva, x0
            add     x0, x0, x2
            cmp     x0, x1
            b.lo    1b
            ret
            """)
    private static void zero(long from, long limit) {
        Memory.zero(from, limit - from);
    }

    /// One zeroed frame's physical address, or 0 if there is none left.
    public static long take() {
        return take(GRANULE);
    }

    /// Contiguous zeroed frames for `length` bytes, or 0.
    public static long take(long length) {
        long frame = next;
        long whole = up(length);
        if (whole > limit - frame) {
            return 0;
        }
        next = frame + whole;
        if (cached) {
            zero(frame, frame + whole);
        } else {
            Memory.zero(frame, whole);
        }
        return frame;
    }

    /// The first frame that nobody has taken.
    public static long untaken() {
        return next;
    }

    /// The next multiple of the granule.
    public static long up(long address) {
        return address + GRANULE - 1 & -GRANULE;
    }
}
