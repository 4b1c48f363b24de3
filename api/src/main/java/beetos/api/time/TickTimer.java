package beetos.api.time;

import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.Handle;

/// Operations and client of `ticktimer`.
///
/// | operation | message | answer |
/// |---|---|---|
/// | UPTIME | | word 0 = nanoseconds since power-on |
/// | SLEEP | deadline | when it has passed |
/// | ALARM | deadline, id, lane 0: a connection (moved) | status; the scalar message `id` comes on that connection at the deadline |
public record TickTimer(Connection connection) {
    public static final String NAME = "ticktimer";

    public static final int UPTIME = 1;
    public static final int SLEEP = 2;
    public static final int ALARM = 3;

    public static final long TOO_MANY = 1;

    public static TickTimer connect() {
        return new TickTimer(Names.connect(NAME));
    }

    public long uptime() {
        return connection.call(UPTIME).word0();
    }

    public void sleepUntil(long deadline) {
        connection.call(SLEEP, deadline, 0, 0, 0);
    }

    public void alarm(long deadline, int id, Connection target) {
        connection.call(ALARM, deadline, id, 0, 0, Handle.lanes(Handle.moved(target.handle()), 0, 0, 0), 0);
    }
}
