package beetos.apps.commands;

import java.io.IOException;

/// `yes [TEXT ...]`: a line again and again, until its reader has enough.
public final class Yes {
    private Yes() {}

    public static void main(String[] arguments) {
        Streams.run("yes", Yes::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        String line = arguments.length == 0 ? "y" : String.join(" ", arguments);
        while (true) {
            streams.line(line);
        }
    }
}
