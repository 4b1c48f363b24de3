package beetos.apps.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `sort [-rnu] [FILE ...]`: the lines in order. `-n` by the number that they begin with, `-r` backwards, `-u` each once.
public final class Sort {
    private Sort() {}

    public static void main(String[] arguments) {
        Streams.run("sort", Sort::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "rnu", "", "sort [-rnu] [FILE ...]");
        List<String> all = new ArrayList<>();
        int status = new Inputs("sort", streams).each(options.operands(), (name, input) -> {
            Lines lines = new Lines(input);
            for (String line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        });
        Comparator<String> order = options.has('n') ? Sort::byNumber : Comparator.naturalOrder();
        all.sort(options.has('r') ? order.reversed() : order);
        String before = null;
        for (String line : all) {
            if (!options.has('u') || before == null || order.compare(before, line) != 0) {
                streams.line(line);
            }
            before = line;
        }
        return status;
    }

    private static int byNumber(String one, String other) {
        return Long.compare(number(one), number(other));
    }

    /// The whole number at the beginning, blanks before it; 0 if there is none. One too large counts as the largest.
    private static long number(String line) {
        String text = line.stripLeading();
        boolean negative = text.startsWith("-");
        long number = 0;
        for (int i = negative ? 1 : 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
            number = number > Long.MAX_VALUE / 10 - 1 ? Long.MAX_VALUE / 10 : number * 10 + text.charAt(i) - '0';
        }
        return negative ? -number : number;
    }
}
