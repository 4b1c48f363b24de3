package beetos.api.log;

import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.ProcessStreams;
import beetos.user.Stream;

/// Client of the log: [Stream]'s WRITE and WRITE_SHORT add to it; READ with `word` = a position reads from there on, and answers the next
/// position in its word: what is older than the log keeps is skipped.
public record Log(Connection connection) {
    public static final String NAME = "log";

    public static Log connect() {
        return new Log(Names.connect(NAME));
    }

    /// Makes what this process prints go to the log.
    public static void adopt() {
        ProcessStreams.output(connect().connection().handle());
    }

    public Stream stream() {
        return new Stream(connection);
    }
}
