package beetos.kernel;

/// The receiving end of connections: a notification word, close notices, and blocked or queued messages by priority.
/// It is *alive* while a handle to it exists; its object is used again when no connection refers to it either.
///
/// Invariant: while a thread waits in `receivers`, nothing is pending and the queue is empty.
final class Server {
    static final int GRAINS = 8;

    final int index;
    final Deadline timer;
    final EnvelopeQueue queue = new EnvelopeQueue();
    final ThreadList receivers = new ThreadList();

    int generation;
    boolean alive;
    /// Who made it, and pays for it and its connections.
    ProcessControl process;
    /// Whose threads receive: the same, or the process that it was given to while that was being built, until that closes its handle.
    ProcessControl holder;
    /// Whether it was ever given away: then who pays for it is not who receives, and may have nobody receive for a while.
    boolean kept;
    int handles;
    int connections;
    long pending;
    int timerBit;
    Connection closedFirst;
    Connection closedLast;

    Server(int index, Deadline timer) {
        this.index = index;
        this.timer = timer;
    }
}
