package beetos.kernel;

/// What all handles with one badge of a server share. When the last goes, the server gets a close notice, once.
final class Connection {
    static final int GRAINS = 2;

    Server server;
    long badge;
    int handles;
    /// Scalar and Move messages that are queued.
    int outstanding;
    /// Threads that wait for a slot.
    final ThreadList senders = new ThreadList();
    boolean closing;
    Connection nextClosed;
}
