package beetos.apps.bsh;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import beetos.apps.commands.Calendar;
import java.util.ArrayList;
import java.util.List;

/// Commands on directories.
final class DirectoryCommands {
    void addTo(Builtins builtins) {
        builtins.add("pwd", "", "shows the working directory", DirectoryCommands::pwd);
        builtins.add("cd", "[DIRECTORY | -]", "changes the working directory", this::cd);
        builtins.add("ls", "[-l] [-a] [PATH ...]", "lists directories", this::ls);
        builtins.add("rm", "[-r] PATH ...", "removes files and directories", this::rm);
        builtins.add("mkdir", "[-p] DIRECTORY ...", "makes directories", this::mkdir);
    }

    private static int pwd(Session session, List<String> words, Output output) {
        output.line(session.directory());
        return 0;
    }

    private int cd(Session session, List<String> words, Output output) {
        String target = words.size() < 2 ? "/" : words.get(1);
        String path = target.equals("-") ? session.previous() : session.path(target);
        if (!status(session, path, target).directory()) {
            throw new FileException(FileError.NOT_A_DIRECTORY, target);
        }
        session.directory(path);
        if (target.equals("-")) {
            output.line(path);
        }
        return 0;
    }

    private static FileStatus status(Session session, String path, String shown) {
        try {
            return session.files().status(path);
        } catch (FileException refused) {
            throw new FileException(refused.error(), shown);
        }
    }

    private int ls(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "la");
        List<String> paths = options.operands().isEmpty() ? List.of(session.directory()) : options.operands();
        for (int i = 0; i < paths.size(); i++) {
            String path = session.path(paths.get(i));
            FileStatus status = status(session, path, paths.get(i));
            if (paths.size() > 1 && status.directory()) {
                output.line((i > 0 ? "\n" : "") + paths.get(i) + ":");
            }
            list(status.directory() ? session.files().list(path) : List.of(status), options, output, session.columns());
        }
        return 0;
    }

    private static void list(List<FileStatus> entries, Options options, Output output, int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            FileStatus entry = entries.get(i);
            if (entry.name().startsWith(".") && !options.has('a')) {
                continue;
            }
            String shown = entry.directory() ? entry.name() + "/" : entry.name();
            if (options.has('l')) {
                output.line(kind(entry) + Text.right(Long.toString(entry.length()), 12) + "  " + time(entry.modified()) + "  " + shown);
            } else {
                names.add(shown);
            }
        }
        output.print(Columns.of(names, columns));
    }

    private static char kind(FileStatus entry) {
        return switch (entry.kind()) {
            case FILE -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
        };
    }

    /// Nanoseconds since 1970 as day and minute, UTC.
    private static String time(long nanos) {
        Calendar time = Calendar.of(Math.floorDiv(nanos, 1_000_000_000L));
        return time.year() + "-" + Text.two(time.month()) + "-" + Text.two(time.day()) + " " + Text.two(time.hour()) + ":" + Text.two(time.minute());
    }

    private int rm(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "r");
        if (options.operands().isEmpty()) {
            throw CommandException.usage("rm [-r] PATH ...");
        }
        for (int i = 0; i < options.operands().size(); i++) {
            String word = options.operands().get(i);
            String path = session.path(word);
            try {
                if (options.has('r')) {
                    removeBelow(session.files(), path);
                }
                session.files().remove(path);
            } catch (FileException refused) {
                throw new FileException(refused.error(), word);
            }
        }
        return 0;
    }

    /// Empties a directory: the deepest first.
    private static void removeBelow(Files files, String path) {
        if (!files.status(path, false).directory()) {        // of a link only the link
            return;
        }
        List<FileStatus> entries = files.list(path);
        for (int i = 0; i < entries.size(); i++) {
            String child = Path.resolve(path, entries.get(i).name());
            removeBelow(files, child);
            files.remove(child);
        }
    }

    private int mkdir(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "p");
        if (options.operands().isEmpty()) {
            throw CommandException.usage("mkdir [-p] DIRECTORY ...");
        }
        for (int i = 0; i < options.operands().size(); i++) {
            String word = options.operands().get(i);
            try {
                make(session.files(), session.path(word), options.has('p'));
            } catch (FileException refused) {
                throw new FileException(refused.error(), word);
            }
        }
        return 0;
    }

    private static void make(Files files, String path, boolean parents) {
        if (parents && !path.equals("/")) {
            make(files, Path.parent(path), true);
        }
        try {
            files.makeDirectory(path);
        } catch (FileException refused) {
            if (!parents || refused.error() != FileError.EXISTS || !files.status(path).directory()) {
                throw refused;
            }
        }
    }
}
