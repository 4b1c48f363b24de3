package beetos.apps.bsh;

import beetos.api.pipe.Pipe;
import beetos.user.Connection;
import java.util.ArrayList;
import java.util.List;

/// What a pipeline's commands read and write: the terminal, pipes, files. The shell's own handles are closed with it, so that readers see the end.
final class Plumbing {
    private final Connection terminal;
    private final List<Connection> opened = new ArrayList<>();

    Plumbing(Connection terminal) {
        this.terminal = terminal;
    }

    Connection terminal() {
        return terminal;
    }

    /// A pipe, or an exception if there are too many.
    Pipe pipe() {
        Pipe pipe = Pipe.create();
        if (pipe == null) {
            throw new CommandException("too many pipes");
        }
        opened.add(pipe.reading());
        opened.add(pipe.writing());
        return pipe;
    }

    Connection keep(Connection connection) {
        opened.add(connection);
        return connection;
    }

    /// Closes one of them early: a program has its own copy.
    void done(Connection connection) {
        if (opened.remove(connection)) {
            connection.close();
        }
    }

    void close() {
        for (int i = 0; i < opened.size(); i++) {
            opened.get(i).close();
        }
        opened.clear();
    }
}
