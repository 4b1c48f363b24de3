package beetos.user;

/// Notices that their handler had no memory for: they are kept here, where keeping takes none, and given to it again later.
final class Owed {
    private static final int LIMIT = 64;

    private final Handler handler;
    private final long[] badges = new long[LIMIT];
    private int count;
    private long bits;

    Owed(Handler handler) {
        this.handler = handler;
    }

    boolean none() {
        return count == 0 && bits == 0;
    }

    /// Whether another close notice would find no place.
    boolean full() {
        return count == LIMIT;
    }

    void notification(long more) {
        bits |= more;
        notifyAgain();
    }

    void closed(long badge) {
        badges[count++] = badge;
        closeAgain();
    }

    void again() {
        if (bits != 0) {
            notifyAgain();
        }
        closeAgain();
    }

    private void notifyAgain() {
        long now = bits;
        bits = 0;
        try {
            handler.notification(now);
        } catch (KernelException | OutOfMemoryError later) {     // what others use up ends no service
            bits |= now;
        } catch (RuntimeException | Error unexpected) {
            return;                                              // the handler's own failure does not either
        }
    }

    private void closeAgain() {
        boolean done = true;
        while (done && count > 0) {
            done = close(badges[count - 1]);
            count -= done ? 1 : 0;
        }
    }

    private boolean close(long badge) {
        try {
            handler.closed(badge);
            return true;
        } catch (OutOfMemoryError later) {
            return false;
        } catch (RuntimeException | Error unexpected) {
            return true;
        }
    }
}
