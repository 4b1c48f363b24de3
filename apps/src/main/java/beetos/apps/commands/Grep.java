package beetos.apps.commands;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// `grep [-ivncr] TEXT [FILE ...]`: the lines that hold the text. `-i` small and capital letters alike, `-v` the other lines, `-n` with their numbers,
/// `-c` only how many, `-r` all files of a directory. Status 0: there are some; 1: none; 2: a file could not be read.
public final class Grep {
    private static final String USAGE = "grep [-ivncr] TEXT [FILE ...]";

    private final Options options;
    private final String text;
    private final Streams streams;
    private boolean named;
    private boolean found;

    private Grep(Options options, Streams streams) {
        this.options = options;
        this.text = fold(options, options.operands().get(0));
        this.streams = streams;
    }

    public static void main(String[] arguments) {
        Streams.run("grep", Grep::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "ivncr", "", USAGE);
        if (options.operands().isEmpty()) {
            throw new UsageException(USAGE);
        }
        return new Grep(options, streams).search();
    }

    private int search() throws IOException {
        List<String> given = options.operands().subList(1, options.operands().size());
        List<String> files = given;
        if (options.has('r')) {
            files = new ArrayList<>();
            for (String name : given.isEmpty() ? List.of(".") : given) {
                addBelow(files, name);
            }
            if (files.isEmpty()) {
                return 1;
            }
        }
        named = options.has('r') || given.size() > 1;
        int refused = new Inputs("grep", streams).each(files, this::search);
        return refused != 0 ? 2 : found ? 0 : 1;
    }

    private static void addBelow(List<String> files, String name) {
        String[] children = new File(name).list();
        if (children == null) {
            files.add(name);
            return;
        }
        Arrays.sort(children);
        for (String child : children) {
            addBelow(files, name.endsWith("/") ? name + child : name + "/" + child);
        }
    }

    private void search(String name, InputStream input) throws IOException {
        Lines lines = new Lines(input);
        String prefix = named && name != null ? name + ":" : "";
        long number = 0;
        long matching = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (fold(options, line).contains(text) == options.has('v')) {
                continue;
            }
            matching++;
            if (!options.has('c')) {
                streams.line(prefix + (options.has('n') ? number + ":" : "") + line);
            }
        }
        found |= matching > 0;
        if (options.has('c')) {
            streams.line(prefix + matching);
        }
    }

    private static String fold(Options options, String text) {
        return options.has('i') ? text.toLowerCase(Locale.ROOT) : text;
    }
}
