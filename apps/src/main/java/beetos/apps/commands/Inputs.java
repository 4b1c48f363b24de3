package beetos.apps.commands;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The files that a command was given, or its standard input: `-`, or no file at all.
final class Inputs {
    /// What is done with each; `name` is null for the standard input.
    interface Reader {
        void read(String name, InputStream input) throws IOException;
    }

    private final String command;
    private final Streams streams;
    private final boolean silent;

    Inputs(String command, Streams streams) {
        this(command, streams, false);
    }

    /// `silent`: of files that cannot be read nothing is said.
    Inputs(String command, Streams streams, boolean silent) {
        this.command = command;
        this.streams = streams;
        this.silent = silent;
    }

    /// Reads all in order; 1 if one could not be read, which was said then.
    int each(List<String> names, Reader reader) throws IOException {
        if (names.isEmpty()) {
            reader.read(null, streams.input());
            return 0;
        }
        int status = 0;
        for (int i = 0; i < names.size(); i++) {
            status |= one(names.get(i), reader);
        }
        return status;
    }

    private int one(String name, Reader reader) throws IOException {
        if (name.equals("-")) {
            reader.read(null, streams.input());
            return 0;
        }
        String refusal = refusal(name);
        if (refusal != null) {
            return complain(name, refusal);
        }
        try (InputStream input = new FileInputStream(name)) {
            reader.read(name, input);
            return 0;
        }
    }

    /// Why a file cannot be read; null if it can be.
    static String refusal(String name) {
        File file = new File(name);
        if (!file.exists()) {
            return "not found";
        }
        return file.isDirectory() ? "is a directory" : null;
    }

    int complain(String name, String reason) {
        if (!silent) {
            streams.errors().println(command + ": " + name + ": " + reason);
        }
        return 1;
    }
}
