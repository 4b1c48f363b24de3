package beetos.apps.commands;

import beetos.user.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/// What a command reads and writes; in a test, memory.
record Streams(InputStream input, OutputStream output, PrintStream errors, boolean colours) {
    Streams(InputStream input, OutputStream output, PrintStream errors) {
        this(input, output, errors, false);
    }

    /// A command behind its `main`.
    interface Command {
        int run(String[] arguments, Streams streams) throws IOException;
    }

    /// Runs a command on the process's streams, and ends the process with its status.
    static void run(String name, Command command, String[] arguments) {
        run(name, command, arguments, false);
    }

    /// The same of one that may colour what it writes.
    static void run(String name, Command command, String[] arguments, boolean colours) {
        int status;
        try {
            status = command.run(arguments, new Streams(System.in, System.out, System.err, colours));
        } catch (UsageException wrong) {
            System.err.println(wrong.getMessage());
            status = 2;
        } catch (IOException refused) {
            System.err.println(name + ": " + refused.getMessage());
            status = 1;
        }
        if (System.out.checkError() && status == 0) {
            System.err.println(name + ": the output failed");
            status = 1;
        }
        System.exit(status);
    }

    /// A line of UTF-8.
    void line(String text) throws IOException {
        output.write(Utf8.encode(text + "\n"));
    }
}
