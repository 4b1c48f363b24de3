package beetos.apps.commands;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// `tail [-n COUNT] [FILE ...]`: the last lines, ten if it is not said how many.
public final class Tail {
    private static final String USAGE = "tail [-n COUNT] [FILE ...]";

    private Tail() {}

    public static void main(String[] arguments) {
        Streams.run("tail", Tail::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(Options.counted(arguments), "", "n", USAGE);
        long limit = options.value() == null ? 10 : Options.count(options.value(), USAGE);
        return new Inputs("tail", streams).each(options.operands(), (name, input) -> {
            Deque<String> last = new ArrayDeque<>();
            Lines lines = new Lines(input);
            for (String line = lines.next(); line != null; line = lines.next()) {
                last.addLast(line);
                if (last.size() > limit) {
                    last.removeFirst();
                }
            }
            for (String line : last) {
                streams.line(line);
            }
        });
    }
}
