package beetos.os.procman;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All processes that run, or whose ending somebody may still ask for, by key.
final class ProcessTable {
    static final int LIMIT = 1000;

    private final Map<Long, Process> processes = new HashMap<>();
    private long lastKey;

    long nextKey() {
        return ++lastKey;
    }

    boolean full() {
        return processes.size() >= LIMIT;
    }

    void add(Process process) {
        processes.put(process.key(), process);
    }

    /// The process, or null.
    Process find(long key) {
        return processes.get(key);
    }

    /// The running process with this id, or null.
    Process running(int id) {
        List<Process> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id() == id && all.get(i).ending() == null) {
                return all.get(i);
            }
        }
        return null;
    }

    /// Forgets it if nobody can ask for it any more.
    void settle(Process process) {
        if (process.ending() != null && !process.held()) {
            process.kernel().close();
            processes.remove(process.key());
        }
    }

    List<Process> all() {
        return new ArrayList<>(processes.values());
    }
}
