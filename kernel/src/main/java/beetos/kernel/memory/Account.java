package beetos.kernel.memory;

/// What a process may use, in grains of 1/64 frame, so that kernel objects smaller than a frame are paid for too.
/// Used never exceeds the limit. A child's limit is used up in its parent's account.
public final class Account {
    public static final int FRAME = 64;

    private long limit;
    private long used;

    public void open(long grains) {
        limit = grains;
        used = 0;
    }

    /// Whether `grains` more fit; they are then used.
    public boolean charge(long grains) {
        if (grains > limit - used) {
            return false;
        }
        used += grains;
        return true;
    }

    public void release(long grains) {
        used -= grains;
    }

    public long limit() {
        return limit;
    }

    public long used() {
        return used;
    }
}
