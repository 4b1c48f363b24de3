package beetos.api.clock;

import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.Reply;

/// Operations and client of the real-time clock: seconds since 1970.
///
/// | operation | message | answer |
/// |---|---|---|
/// | NOW | | status, word 1 = seconds |
/// | AWAIT | second; waits until it has come | status |
public record WallClock(Connection connection) {
    public static final String NAME = "clock";

    public static final int NOW = 1;
    public static final int AWAIT = 2;

    /// Statuses.
    public static final long TOO_MANY = 1;
    public static final long NO_CLOCK = 2;

    public static WallClock connect() {
        return new WallClock(Names.connect(NAME));
    }

    /// What the clock shows; -1 if the machine has none.
    public long seconds() {
        Reply reply = connection.call(NOW);
        return reply.word0() == 0 ? reply.word1() : -1;
    }

    /// False if it cannot be waited for.
    public boolean await(long second) {
        return connection.call(AWAIT, second, 0, 0, 0).word0() == 0;
    }
}
