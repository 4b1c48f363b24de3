package beetos.api.console;

import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Reply;
import beetos.user.Stream;

/// Operations and client of the console. Besides [Stream]'s:
///
/// | operation | message | answer |
/// |---|---|---|
/// | MODE | [#COOKED] or [#RAW] | status |
/// | FOREGROUND | lanes: up to four jobs; none = no job, and programs that wait for input get its end | status |
/// | READ_SHORT | waits for input | word 0 = count of octets (≤ 32), words 1–4 the octets; none: the terminal has another size now |
/// | OPEN_STREAM | | status, lane 0: a connection for [Stream]'s operations only |
/// | WATCH | lane 0: a connection that is kept as long as this console lives, in the place of the one before | status |
/// | ASK_SIZE | asks the terminal for its size ([Stream#TERMINAL]) | status |
/// | INTERRUPTED | whether Ctrl-C came while no job is in the foreground; it and what was typed before it is gone then | status, word 1 = 1 if so |
///
/// Cooked: lines with echo, Backspace, Ctrl-U and Ctrl-D. Raw: octets as they come, without echo; one read ends behind the first CR or LF, so that what
/// was typed ahead is left to the next reader. With a job in the foreground Ctrl-C ends it in either mode and drops what was typed before.
public record Console(Connection connection) {
    public static final String NAME = "console";

    public static final int MODE = 0x10;
    public static final int FOREGROUND = 0x11;
    public static final int READ_SHORT = 0x12;
    public static final int OPEN_STREAM = 0x13;
    public static final int WATCH = 0x14;
    public static final int ASK_SIZE = 0x15;
    public static final int INTERRUPTED = 0x16;

    public static final int COOKED = 0;
    public static final int RAW = 1;

    public static final int READ_LIMIT = 32;

    public static Console connect() {
        return new Console(Names.connect(NAME));
    }

    public void mode(int mode) {
        connection.call(MODE, mode, 0, 0, 0);
    }

    /// The jobs that Ctrl-C ends, as lanes of their connections ([Handle#lanes]); 0 for none.
    public void foreground(long jobs) {
        connection.call(FOREGROUND, 0, 0, 0, 0, jobs, 0);
    }

    /// Who has the server behind `watch` hears by a close notice that the console has ended. The connection is given away.
    public void watch(Connection watch) {
        connection.call(WATCH, 0, 0, 0, 0, Handle.lanes(Handle.moved(watch.handle()), 0, 0, 0), 0);
    }

    public void askSize() {
        connection.call(ASK_SIZE);
    }

    public boolean interrupted() {
        return connection.call(INTERRUPTED).word1() != 0;
    }

    public Reply readShort() {
        return connection.call(READ_SHORT);
    }

    /// A connection that programs may have as their streams.
    public Connection openStream() {
        return new Connection(connection.call(OPEN_STREAM).handle(0));
    }

    public Stream stream() {
        return new Stream(connection);
    }
}
