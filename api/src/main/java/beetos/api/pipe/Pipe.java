package beetos.api.pipe;

import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.Reply;
import beetos.user.Status;

/// The two ends of a pipe. Each is a [beetos.user.Stream] in one direction: reading waits for octets, and gives the end once every copy of the
/// writing end is closed; writing waits for room, and is refused with [Status#NO_READER] once every copy of the reading end is closed.
///
/// | operation | message | answer |
/// |---|---|---|
/// | CREATE | | status, lane 0 the reading end, lane 1 the writing end |
public record Pipe(Connection reading, Connection writing) {
    public static final String NAME = "pipe";

    public static final int CREATE = 0x10;

    public static final long TOO_MANY = 1;

    /// A new pipe; null if there are too many.
    public static Pipe create() {
        try (Connection service = Names.connect(NAME)) {
            Reply reply = service.call(CREATE);
            return reply.word0() == Status.OK ? new Pipe(new Connection(reply.handle(0)), new Connection(reply.handle(1))) : null;
        }
    }
}
