package beetos.loader;

import beetos.machine.Memory;

/// Frames for what start-up builds, handed out upwards from one place in RAM and never given back.
public final class Frames {
    private Frames() {}

    public static final long GRANULE = 16384;

    private static long next, limit;

    /// Frames come from here on: both are multiples of the granule.
    public static void from(long first, long end) {
        next = first;
        limit = end;
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
        Memory.zero(frame, whole);
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
