package beetos.kernel;

/// All deadlines that are set, as a binary heap: entry 0 is the earliest, entry i is not later than 2i + 1 and 2i + 2.
/// Its capacity is that of all threads and servers, so it cannot overflow.
final class DeadlineHeap {
    private final Deadline[] entries;
    private int count;

    DeadlineHeap(int capacity) {
        entries = new Deadline[capacity];
    }

    /// When the earliest is due; [KernelTimer#OFF] if none is set.
    long earliest() {
        return count == 0 ? KernelTimer.OFF : entries[0].at;
    }

    Deadline first() {
        return entries[0];
    }

    void set(Deadline deadline, long at) {
        cancel(deadline);
        deadline.at = at;
        place(deadline, count++);
        rise(deadline);
    }

    void cancel(Deadline deadline) {
        int position = deadline.position;
        if (position == Deadline.OUTSIDE) {
            return;
        }
        deadline.position = Deadline.OUTSIDE;
        Deadline last = entries[--count];
        entries[count] = null;
        if (last != deadline) {
            place(last, position);
            rise(last);
            sink(last);
        }
    }

    private void place(Deadline deadline, int position) {
        entries[position] = deadline;
        deadline.position = position;
    }

    private void rise(Deadline deadline) {
        while (deadline.position > 0) {
            int position = deadline.position;
            Deadline parent = entries[position - 1 >> 1];
            if (parent.at <= deadline.at) {
                return;
            }
            place(deadline, parent.position);
            place(parent, position);
        }
    }

    private void sink(Deadline deadline) {
        for (;;) {
            int position = deadline.position;
            int child = 2 * position + 1;
            if (child >= count) {
                return;
            }
            if (child + 1 < count && entries[child + 1].at < entries[child].at) {
                child++;
            }
            Deadline earlier = entries[child];
            if (deadline.at <= earlier.at) {
                return;
            }
            place(deadline, child);
            place(earlier, position);
        }
    }
}
