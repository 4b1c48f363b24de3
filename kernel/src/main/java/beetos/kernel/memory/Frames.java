package beetos.kernel.memory;

import beetos.abi.Page;
import beetos.machine.Memory;

/// Every frame of RAM: its state, owner and count. Free frames form one doubly linked list, newest first, so that a frame freed is
/// the next one used (it is still in the cache) and a contiguous run can be cut out of the middle.
public final class Frames {
    /// The owner of what belongs to no process.
    public static final int NOBODY = 0;
    private static final int END = -1;

    public final long base;
    public final int limit;
    private final byte[] state;
    private final int[] owner;
    private final int[] count;
    private final int[] next;
    private final int[] previous;
    private int firstFree = END;
    private int free;
    private int total;

    /// Covers the addresses from `base` up to `limit`; every frame is ABSENT until [#add].
    public Frames(long base, long limit) {
        this.base = base;
        this.limit = (int) (limit - base >>> Page.SHIFT);
        state = new byte[this.limit];
        owner = new int[this.limit];
        count = new int[this.limit];
        next = new int[this.limit];
        previous = new int[this.limit];
    }

    /// A frame that is RAM, at boot.
    public void add(long physical, int firstState) {
        int frame = index(physical);
        if (frame < 0 || state[frame] != FrameState.ABSENT) {
            return;
        }
        total++;
        if (firstState == FrameState.FREE) {
            release(frame);
        } else {
            state[frame] = (byte) firstState;
        }
    }

    /// Index of the frame that holds an address, or -1 if it is not in RAM's span.
    public int index(long physical) {
        long frame = physical - base >> Page.SHIFT;
        return frame >= 0 && frame < limit ? (int) frame : -1;
    }

    public long address(int frame) {
        return base + ((long) frame << Page.SHIFT);
    }

    /// A frame, not zeroed, or -1 if there is none.
    public int take(int newState, int newOwner) {
        int frame = firstFree;
        if (frame == END) {
            return -1;
        }
        unlink(frame);
        state[frame] = (byte) newState;
        owner[frame] = newOwner;
        count[frame] = 0;
        return frame;
    }

    /// A zeroed frame's physical address, or -1 if there is none.
    public long takeZeroed(int newState, int newOwner) {
        int frame = take(newState, newOwner);
        if (frame < 0) {
            return -1;
        }
        long physical = address(frame);
        Memory.zero(physical, Page.SIZE);
        return physical;
    }

    /// First of `frames` adjacent frames, looked for from index `from` on within `steps` frames; -1 if there are none there. Not zeroed.
    public int takeRun(int from, int steps, int frames, int newState, int newOwner) {
        int run = 0;
        for (int frame = from; frame < limit && frame - from < steps; frame++) {
            // Invariant: the `run` frames before this one are free.
            run = state[frame] == FrameState.FREE ? run + 1 : 0;
            if (run == frames) {
                int first = frame - frames + 1;
                for (int taken = first; taken <= frame; taken++) {
                    unlink(taken);
                    state[taken] = (byte) newState;
                    owner[taken] = newOwner;
                    count[taken] = 0;
                }
                return first;
            }
        }
        return -1;
    }

    /// Back to the free list.
    public void release(int frame) {
        state[frame] = FrameState.FREE;
        owner[frame] = NOBODY;
        count[frame] = 0;
        next[frame] = firstFree;
        previous[frame] = END;
        if (firstFree != END) {
            previous[firstFree] = frame;
        }
        firstFree = frame;
        free++;
    }

    private void unlink(int frame) {
        int before = previous[frame];
        int after = next[frame];
        if (before == END) {
            firstFree = after;
        } else {
            next[before] = after;
        }
        if (after != END) {
            previous[after] = before;
        }
        free--;
    }

    public int state(int frame) {
        return state[frame];
    }

    public void state(int frame, int newState) {
        state[frame] = (byte) newState;
    }

    public int owner(int frame) {
        return owner[frame];
    }

    public void owner(int frame, int newOwner) {
        owner[frame] = newOwner;
    }

    public int count(int frame) {
        return count[frame];
    }

    public void count(int frame, int newCount) {
        count[frame] = newCount;
    }

    public int free() {
        return free;
    }

    public int total() {
        return total;
    }
}
