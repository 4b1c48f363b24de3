package beetos.kernel.memory;

import beetos.abi.Page;
import beetos.machine.Memory;

/// Every frame of RAM: its state, owner and count. Free frames form one list, newest first, so that a frame freed is the next one used (it is
/// still in the cache). A contiguous run is cut out of it lazily: its frames stay LISTED until the list comes to them.
public final class Frames {
    /// The owner of what belongs to no process.
    public static final int NOBODY = 0;
    private static final int END = -1;

    // A frame's word: owner | LISTED | state.
    private static final int STATE = 0xFF;
    private static final int LISTED = 1 << 8;
    private static final int OWNER_SHIFT = 9;

    public final long base;
    public final int limit;
    private final int[] word;
    private final int[] count;
    private final int[] next;
    private int firstFree = END;
    private int free;
    private int total;

    /// Covers the addresses from `base` up to `limit`; every frame is ABSENT until [#add].
    public Frames(long base, long limit) {
        this.base = base;
        this.limit = (int) (limit - base >>> Page.SHIFT);
        word = new int[this.limit];
        count = new int[this.limit];
        next = new int[this.limit];
    }

    /// A frame that is RAM, at boot.
    public void add(long physical, int firstState) {
        int frame = index(physical);
        if (frame < 0 || word[frame] != FrameState.ABSENT) {
            return;
        }
        total++;
        if (firstState == FrameState.FREE) {
            release(frame);
        } else {
            word[frame] = firstState;
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
        while (frame != END) {
            // Invariant: what is before frame in the list has left it.
            int old = word[frame];
            firstFree = next[frame];
            if ((old & STATE) == FrameState.FREE) {
                word[frame] = newState | newOwner << OWNER_SHIFT;
                free--;
                return frame;
            }
            word[frame] = old & ~LISTED;
            frame = firstFree;
        }
        return -1;
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
            run = state(frame) == FrameState.FREE ? run + 1 : 0;
            if (run == frames) {
                int first = frame - frames + 1;
                for (int taken = first; taken <= frame; taken++) {
                    word[taken] = newState | LISTED | newOwner << OWNER_SHIFT;
                }
                free -= frames;
                return first;
            }
        }
        return -1;
    }

    /// Back to the free list. Its count is 0.
    public void release(int frame) {
        if ((word[frame] & LISTED) == 0) {
            next[frame] = firstFree;
            firstFree = frame;
        }
        word[frame] = FrameState.FREE | LISTED;
        free++;
    }

    public int state(int frame) {
        return word[frame] & STATE;
    }

    public void state(int frame, int newState) {
        word[frame] = word[frame] & ~STATE | newState;
    }

    /// Whether a frame is in this state and its owner's.
    public boolean is(int frame, int state, int owner) {
        return (word[frame] & ~LISTED) == (state | owner << OWNER_SHIFT);
    }

    /// One more reads an owner's frame that none may write any more.
    public void grant(int frame) {
        word[frame] = word[frame] & ~STATE | FrameState.GRANTED;
        count[frame]++;
    }

    public int owner(int frame) {
        return word[frame] >>> OWNER_SHIFT;
    }

    public void owner(int frame, int newOwner) {
        word[frame] = word[frame] & (STATE | LISTED) | newOwner << OWNER_SHIFT;
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
