package beetos.apps.bsh;

import beetos.api.files.FileError;
import beetos.user.Status;
import beetos.user.Stream;
import beetos.user.Utf8;

/// Where a command writes: collected, then sent to a stream in large pieces.
final class Output {
    private static final int PIECE = 4096;
    /// The status of a command that wrote to a pipe whose reader had ended: nothing is said of it.
    static final int NO_READER = 141;

    private final Stream stream;
    private final Stream errors;
    private final Session session;
    private final StringBuilder text = new StringBuilder();

    Output(Stream stream, Stream errors, Session session) {
        this.stream = stream;
        this.errors = errors;
        this.session = session;
    }

    Stream stream() {
        return stream;
    }

    Stream errors() {
        return errors;
    }

    Output print(String more) {
        text.append(more);
        if (text.length() >= PIECE) {
            flush();
        }
        return this;
    }

    void line(String more) {
        print(more).print("\n");
    }

    void octets(byte[] octets, int length) {
        flush();
        send(octets, length);
    }

    void flush() {
        if (text.length() > 0) {
            byte[] octets = Utf8.encode(text.toString());
            text.setLength(0);
            send(octets, octets.length);
        }
    }

    /// A line to where the command's errors go, behind what was written.
    void complain(String line) {
        flush();
        errors.write(line + "\n");
    }

    /// What was written and not sent is forgotten.
    void drop() {
        text.setLength(0);
    }

    /// Writes, unless Ctrl-C was pressed.
    private void send(byte[] octets, int length) {
        session.checkInterrupt();
        long status = stream.write(octets, 0, length);
        if (status == Status.NO_READER) {
            throw new CommandException("", NO_READER);
        } else if (status > 0) {
            throw new CommandException(FileError.of(status).text());
        } else if (status != Status.OK) {
            throw new CommandException("the output failed");
        }
    }
}
