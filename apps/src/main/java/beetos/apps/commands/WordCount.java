package beetos.apps.commands;

import java.io.IOException;
import java.io.InputStream;

/// `wc [-lwc] [FILE ...]`: counts lines, words and octets; with letters only those.
public final class WordCount {
    private final Options options;
    private final Streams streams;
    private final long[] total = new long[3];      // lines, words, octets

    private WordCount(Options options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    public static void main(String[] arguments) {
        Streams.run("wc", WordCount::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "lwc", "", "wc [-lwc] [FILE ...]");
        WordCount count = new WordCount(options, streams);
        int status = new Inputs("wc", streams).each(options.operands(), count::count);
        if (options.operands().size() > 1) {
            count.show(count.total, "total");
        }
        return status;
    }

    private void count(String name, InputStream input) throws IOException {
        byte[] octets = new byte[16 * 1024];
        long[] counts = new long[3];
        boolean inWord = false;
        for (int count = input.read(octets); count > 0; count = input.read(octets)) {
            for (int i = 0; i < count; i++) {
                boolean blank = octets[i] >= 0 && octets[i] <= ' ';
                counts[0] += octets[i] == '\n' ? 1 : 0;
                counts[1] += !blank && !inWord ? 1 : 0;
                inWord = !blank;
            }
            counts[2] += count;
        }
        for (int i = 0; i < counts.length; i++) {
            total[i] += counts[i];
        }
        show(counts, name);
    }

    private void show(long[] counts, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            if (options.letters().isEmpty() || options.has("lwc".charAt(i))) {
                text.append(text.isEmpty() ? "" : " ").append(counts[i]);
            }
        }
        streams.line(name == null ? text.toString() : text + " " + name);
    }
}
