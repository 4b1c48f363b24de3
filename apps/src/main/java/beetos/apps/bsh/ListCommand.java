package beetos.apps.bsh;

import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import beetos.apps.commands.Calendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `ls`: on a terminal in columns and colours, else a name a line.
final class ListCommand {
    private static final String OPTIONS = "laA1drtShR";
    private static final String BLUE = "\33[1;34m", CYAN = "\33[1;36m";

    private final Session session;
    private final Options options;
    private final Output output;
    private final boolean colours;
    private final boolean columns;
    private boolean begun;        // something has been listed: a free line before the next
    private int status;

    private ListCommand(Session session, Options options, Output output) {
        this.session = session;
        this.options = options;
        this.output = output;
        colours = session.colours(output.stream());
        columns = !options.has('1') && output.stream().isTerminal();
    }

    static int run(Session session, List<String> words, Output output) {
        Options options = Options.of(words, OPTIONS);
        return new ListCommand(session, options, output).list(options.operands().isEmpty() ? List.of(".") : options.operands());
    }

    /// What is no directory first, all together, then each directory.
    private int list(List<String> paths) {
        List<FileStatus> files = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        for (String path : paths) {
            try {
                FileStatus status = session.files().status(session.path(path), !options.has('l') && !options.has('d'));
                if (status.directory() && !options.has('d')) {
                    directories.add(path);
                } else {
                    files.add(new FileStatus(path, status.kind(), status.length(), status.modified()));
                }
            } catch (FileException refused) {
                refused(path, refused);
            }
        }
        show(files, "");
        begun = !files.isEmpty();
        for (String path : directories) {
            directory(path, paths.size() > 1 || options.has('R'));
        }
        return status;
    }

    private void refused(String path, FileException why) {
        output.complain("ls: " + path + ": " + why.error().text());
        status = 1;
    }

    private void directory(String path, boolean named) {
        List<FileStatus> entries = new ArrayList<>();
        try {
            for (FileStatus entry : session.files().list(session.path(path))) {
                if (!entry.name().startsWith(".") || options.has('a') || options.has('A')) {
                    entries.add(entry);
                }
            }
        } catch (FileException refused) {
            refused(path, refused);
            return;
        }
        if (named) {
            output.line((begun ? "\n" : "") + path + ":");
        }
        begun = true;
        show(entries, path + "/");
        for (int i = 0; options.has('R') && i < entries.size(); i++) {
            if (entries.get(i).directory()) {
                directory((path.equals("/") ? "" : path) + "/" + entries.get(i).name(), true);
            }
        }
    }

    private void show(List<FileStatus> entries, String below) {
        order(entries);
        List<String> names = new ArrayList<>();
        List<String> painted = new ArrayList<>();
        for (FileStatus entry : entries) {
            String name = entry.directory() ? entry.name() + "/" : entry.name();
            String colour = !colours ? "" : entry.directory() ? BLUE : entry.link() ? CYAN : "";
            if (options.has('l')) {
                output.line(details(entry) + Columns.coloured(name, colour) + (entry.link() ? target(below + entry.name()) : ""));
            } else if (columns) {
                names.add(name);
                painted.add(colour);
            } else {
                output.line(Columns.coloured(name, colour));
            }
        }
        output.print(Columns.of(names, painted, session.columns()));
    }

    private void order(List<FileStatus> entries) {
        Comparator<FileStatus> order = options.has('t') ? (one, other) -> Long.compare(other.modified(), one.modified())
                : options.has('S') ? (one, other) -> Long.compare(other.length(), one.length()) : (one, other) -> one.name().compareTo(other.name());
        entries.sort(options.has('r') ? (one, other) -> order.compare(other, one) : order);
    }

    private String details(FileStatus entry) {
        char kind = switch (entry.kind()) {
            case FILE -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
        };
        String length = options.has('h') ? Text.bytes(entry.length()) : Long.toString(entry.length());
        return kind + Text.right(length, 12) + "  " + time(entry.modified()) + "  ";
    }

    private String target(String path) {
        try {
            return " -> " + session.files().target(session.path(path));
        } catch (FileException gone) {
            return "";
        }
    }

    /// Nanoseconds since 1970 as day and minute, UTC.
    private static String time(long nanos) {
        Calendar time = Calendar.of(Math.floorDiv(nanos, 1_000_000_000L));
        return time.year() + "-" + Text.two(time.month()) + "-" + Text.two(time.day()) + " " + Text.two(time.hour()) + ":" + Text.two(time.minute());
    }
}
