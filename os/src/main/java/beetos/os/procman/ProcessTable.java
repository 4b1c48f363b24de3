package beetos.os.procman;

/// All processes that run, or whose ending somebody may still ask for. A key is a slot and how often it has been used, so no key comes twice.
/// Nothing here takes memory.
final class ProcessTable {
    static final int LIMIT = 1024;

    private final Process[] slots = new Process[LIMIT];
    private final long[] uses = new long[LIMIT];
    private int lowest;                   // no slot below it is free
    private int limit;                    // every slot from it on is free

    /// The key of the next process, or -1 if there is no room. It stays free until a process with it is added.
    long nextKey() {
        while (lowest < LIMIT && slots[lowest] != null) {
            lowest++;
        }
        return lowest == LIMIT ? -1 : (uses[lowest] + 1) * LIMIT + lowest;
    }

    void add(Process process) {
        int slot = slot(process.key());
        slots[slot] = process;
        uses[slot]++;
        limit = Math.max(limit, slot + 1);
    }

    /// The process, or null.
    Process find(long key) {
        Process process = slots[slot(key)];
        return process != null && process.key() == key ? process : null;
    }

    /// Behind the last slot with a process.
    int limit() {
        return limit;
    }

    /// The process in a slot from 0 to [#limit], or null.
    Process at(int slot) {
        return slots[slot];
    }

    /// The running process with this id, or null.
    Process running(int id) {
        for (int i = 0; i < limit; i++) {
            if (slots[i] != null && slots[i].id() == id && slots[i].ending() == null) {
                return slots[i];
            }
        }
        return null;
    }

    /// Forgets it if nobody can ask for it any more.
    void settle(Process process) {
        if (process.ending() != null && !process.held()) {
            process.kernel().close();
            remove(process.key());
        }
    }

    void remove(long key) {
        if (find(key) != null) {
            slots[slot(key)] = null;
            lowest = Math.min(lowest, slot(key));
            while (limit > 0 && slots[limit - 1] == null) {
                limit--;
            }
        }
    }

    private static int slot(long key) {
        return (int) key & LIMIT - 1;
    }
}
