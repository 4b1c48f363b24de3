package beetos.apps.commands;

import java.io.IOException;

/// `head [-n COUNT] [FILE ...]`: the first lines, ten if it is not said how many.
public final class Head {
    private static final String USAGE = "head [-n COUNT] [FILE ...]";

    private Head() {}

    public static void main(String[] arguments) {
        Streams.run("head", Head::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(Options.counted(arguments), "", "n", USAGE);
        long limit = options.value() == null ? 10 : Options.count(options.value(), USAGE);
        return new Inputs("head", streams).each(options.operands(), (name, input) -> {
            Lines lines = new Lines(input);
            for (long left = limit; left > 0; left--) {
                String line = lines.next();
                if (line == null) {
                    return;
                }
                streams.line(line);
            }
        });
    }
}
