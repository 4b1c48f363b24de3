package beetos.kernel;

/// A moment at which a thread's wait ends or a server's timer sets a bit. Made with its thread or server; in the heap or not.
final class Deadline {
    static final int OUTSIDE = -1;

    ThreadControl thread;
    Server server;
    long at;
    int position = OUTSIDE;
}
