package beetos.apps.commands;

import java.io.IOException;

/// `cat [-n] [FILE ...]`: copies files, or its input, to its output; `-n` with the lines' numbers.
public final class Cat {
    private Cat() {}

    public static void main(String[] arguments) {
        Streams.run("cat", Cat::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "n", "", "cat [-n] [FILE ...]");
        if (options.has('n')) {
            return numbered(options, streams);
        }
        byte[] octets = new byte[16 * 1024];
        return new Inputs("cat", streams).each(options.operands(), (name, input) -> {
            for (int count = input.read(octets); count > 0; count = input.read(octets)) {
                streams.output().write(octets, 0, count);
            }
        });
    }

    private static int numbered(Options options, Streams streams) throws IOException {
        long[] number = new long[1];
        return new Inputs("cat", streams).each(options.operands(), (name, input) -> {
            Lines lines = new Lines(input);
            for (String line = lines.next(); line != null; line = lines.next()) {
                String text = Long.toString(++number[0]);
                streams.line(" ".repeat(Math.max(0, 6 - text.length())) + text + "  " + line);
            }
        });
    }
}
