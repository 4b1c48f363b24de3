package beetos.apps.commands;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `grep [-EFHhcilLnoqrsvwx] [-e] PATTERN [FILE ...]`: the lines that match. `-E` an extended pattern, `-F` a plain text, `-i` small and capital letters
/// alike, `-w` whole words, `-x` whole lines, `-v` the other lines; `-n` with their numbers, `-o` only what matches, `-c` only how many, `-l` and `-L` only the
/// files that have or lack some, `-q` nothing; `-H` and `-h` with and without the files' names, `-r` all files of a directory, `-s` nothing of files that cannot
/// be read. Status 0: there are some; 1: none; 2: a file could not be read.
public final class Grep {
    private static final String USAGE = "grep [-EFHhcilLnoqrsvwx] [-e] PATTERN [FILE ...]";

    private final Options options;
    private final Matcher matcher;
    private final List<String> given;
    private final Streams streams;
    private boolean named;
    private boolean found;

    private Grep(Options options, Streams streams) {
        this.options = options;
        this.streams = streams;
        List<String> operands = options.operands();
        boolean first = options.value() == null;       // the pattern is no option's value
        if (first && operands.isEmpty()) {
            throw new UsageException(USAGE);
        }
        matcher = new Matcher(first ? operands.get(0) : options.value(), options);
        given = first ? operands.subList(1, operands.size()) : operands;
    }

    public static void main(String[] arguments) {
        Streams.run("grep", Grep::run, arguments, Colours.wanted());
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        return new Grep(Options.of(arguments, "EFHhcilLnoqrRsvwx", "e", USAGE), streams).search();
    }

    private int search() throws IOException {
        boolean below = options.has('r') || options.has('R');
        List<String> files = given;
        if (below) {
            files = new ArrayList<>();
            for (String name : given.isEmpty() ? List.of(".") : given) {
                addBelow(files, name);
            }
            if (files.isEmpty()) {
                return 1;
            }
        }
        named = !options.has('h') && (options.has('H') || below || given.size() > 1);
        int refused = new Inputs("grep", streams, options.has('s')).each(files, this::search);
        return refused != 0 && !(options.has('q') && found) ? 2 : found ? 0 : 1;
    }

    private static void addBelow(List<String> files, String name) {
        String[] children = Files.isSymbolicLink(Path.of(name)) ? null : new File(name).list();
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
        String shown = name == null ? "(standard input)" : name;
        boolean brief = options.has('q') || options.has('l') || options.has('L') || options.has('c');
        long number = 0;
        long matching = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (matcher.next(line, 0) == options.has('v')) {
                continue;
            }
            matching++;
            if (!brief) {
                show((named ? painted(Colours.MAGENTA, shown) + ":" : "") + (options.has('n') ? painted(Colours.GREEN, Long.toString(number)) + ":" : ""), line);
            } else if (!options.has('c')) {
                break;
            }
        }
        found |= matching > 0;
        if (options.has('c') && !options.has('q')) {
            streams.line((named ? painted(Colours.MAGENTA, shown) + ":" : "") + matching);
        } else if (!options.has('q') && (matching > 0 ? options.has('l') : options.has('L'))) {
            streams.line(painted(Colours.MAGENTA, shown));
        }
    }

    private void show(String prefix, String line) throws IOException {
        if (options.has('v')) {
            if (!options.has('o')) {
                streams.line(prefix + line);
            }
            return;
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int from = 0; from <= line.length() && matcher.next(line, from); from = Math.max(from + 1, matcher.end())) {
            String match = painted(Colours.RED, line.substring(matcher.begin(), matcher.end()));
            text.append(line, done, matcher.begin()).append(matcher.begin() < matcher.end() ? match : "");
            done = matcher.end();
            if (options.has('o') && matcher.begin() < matcher.end()) {
                streams.line(prefix + match);
            }
        }
        if (!options.has('o')) {
            streams.line(prefix + text + line.substring(done));
        }
    }

    private String painted(String colour, String text) {
        return streams.colours() ? Colours.of(colour, text) : text;
    }
}
