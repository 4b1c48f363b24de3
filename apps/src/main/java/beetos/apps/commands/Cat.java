package beetos.apps.commands;

import java.io.IOException;

/// `cat [FILE ...]`: copies files, or its input, to its output.
public final class Cat {
    private Cat() {}

    public static void main(String[] arguments) {
        Streams.run("cat", Cat::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "", "", "cat [FILE ...]");
        byte[] octets = new byte[16 * 1024];
        return new Inputs("cat", streams).each(options.operands(), (name, input) -> {
            for (int count = input.read(octets); count > 0; count = input.read(octets)) {
                streams.output().write(octets, 0, count);
            }
        });
    }
}
