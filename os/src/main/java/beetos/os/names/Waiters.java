package beetos.os.names;

import beetos.user.Message;
import java.util.ArrayList;
import java.util.List;

/// Who waits for a name that is not registered yet. One that gives up stays here until the name comes, so each process has a share.
final class Waiters {
    static final int LIMIT = 256;
    static final int SHARE = 16;       // of one process

    /// `sender` is a process's id.
    record Waiter(String name, int sender, Message message) {}

    private final List<Waiter> waiters = new ArrayList<>();

    /// False if there are too many.
    boolean add(Waiter waiter) {
        int own = 0;
        for (int i = 0; i < waiters.size(); i++) {
            own += waiters.get(i).sender() == waiter.sender() ? 1 : 0;
        }
        return own < SHARE && waiters.size() < LIMIT && waiters.add(waiter);
    }

    /// The one that has waited longest for this name, who waits no more; null: nobody does.
    Waiter take(String name) {
        for (int i = 0; i < waiters.size(); i++) {
            if (waiters.get(i).name().equals(name)) {
                return waiters.remove(i);
            }
        }
        return null;
    }
}
