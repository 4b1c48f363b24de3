package beetos.api.process;

import beetos.user.Connection;
import beetos.user.Reply;
import beetos.user.Status;

/// A started program, as its starter holds it. Closing it lets the program run on.
public record Job(Connection connection, int id) implements AutoCloseable {
    public static final int WAIT = 0x20;
    public static final int KILL = 0x21;
    public static final int IDENTIFY = 0x22;
    public static final int POLL = 0x23;

    /// Waits until it has ended.
    public Ending await() {
        Reply reply = connection.call(WAIT);
        return new Ending((int) reply.word1(), (int) reply.word2(), reply.word3(), reply.word4());
    }

    /// How it ended; null while it runs.
    public Ending poll() {
        Reply reply = connection.call(POLL);
        return reply.word0() != Status.OK ? null : new Ending((int) reply.word1(), (int) reply.word2(), reply.word3(), reply.word4());
    }

    /// Ends it and all that it started, with this status.
    public void kill(int status) {
        connection.call(KILL, status, 0, 0, 0);
    }

    @Override
    public void close() {
        connection.close();
    }
}
