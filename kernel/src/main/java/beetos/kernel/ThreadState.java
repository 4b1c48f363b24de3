package beetos.kernel;

/// What a thread is doing.
final class ThreadState {
    private ThreadState() {}

    /// Made, not started.
    static final int NEW = 0;
    /// In a ready list, or stopped by its process and to be put there on resume.
    static final int READY = 1;
    static final int RUNNING = 2;
    /// Its blocking message is in a server's queue.
    static final int CALLING = 3;
    /// Its message is taken; it waits for the reply.
    static final int AWAITING_REPLY = 4;
    static final int RECEIVING = 5;
    /// It waits for a free slot of a connection.
    static final int SENDING = 6;
    static final int SLEEPING = 7;
    static final int IN_FUTEX = 8;
    static final int JOINING = 9;
    static final int AWAITING_EXIT = 10;
    /// It does the slices of its process's end.
    static final int REAPING = 11;
    static final int DEAD = 12;
}
