package beetos.apps.bsh;

import beetos.api.files.File;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// Commands on files and directories.
final class FileCommands {
    private static final int PIECE = 16 * 1024;

    void addTo(Builtins builtins) {
        builtins.add("pwd", "", "shows the working directory", (session, words, output) -> done(() -> output.line(session.directory())));
        builtins.add("cd", "[DIRECTORY | -]", "changes the working directory", this::cd);
        builtins.add("ls", "[-l] [-a] [PATH ...]", "lists directories", this::ls);
        builtins.add("cat", "FILE ...", "shows files", this::cat);
        builtins.add("write", "FILE TEXT ...", "writes a line into a file", this::write);
        builtins.add("rm", "[-r] PATH ...", "removes files and directories", this::rm);
        builtins.add("mkdir", "[-p] DIRECTORY ...", "makes directories", this::mkdir);
        builtins.add("mv", "FROM TO", "renames", this::mv);
        builtins.add("cp", "FROM TO", "copies a file", this::cp);
        builtins.add("touch", "FILE ...", "makes empty files", this::touch);
    }

    private static int done(Runnable action) {
        action.run();
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
            list(status.directory() ? session.files().list(path) : List.of(status), options, output);
        }
        return 0;
    }

    private static void list(List<FileStatus> entries, Options options, Output output) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            FileStatus entry = entries.get(i);
            if (entry.name().startsWith(".") && !options.has('a')) {
                continue;
            }
            String shown = entry.directory() ? entry.name() + "/" : entry.name();
            if (options.has('l')) {
                output.line((entry.directory() ? "d " : "- ") + Text.right(Long.toString(entry.length()), 12) + "  " + shown);
            } else {
                names.add(shown);
            }
        }
        output.print(Columns.of(names, 80));
    }

    private int cat(Session session, List<String> words, Output output) {
        if (words.size() < 2) {
            throw CommandException.usage("cat FILE ...");
        }
        int status = 0;
        for (int i = 1; i < words.size(); i++) {
            try (File file = session.files().open(session.path(words.get(i)), Files.READ)) {
                byte[] octets = new byte[PIECE];
                for (int count = file.read(octets, 0, PIECE); count > 0; count = file.read(octets, 0, PIECE)) {
                    output.octets(octets, count);
                }
            } catch (FileException refused) {
                output.line("cat: " + words.get(i) + ": " + refused.error().text());
                status = 1;
            }
        }
        return status;
    }

    private int write(Session session, List<String> words, Output output) {
        if (words.size() < 2) {
            throw CommandException.usage("write FILE TEXT ...");
        }
        byte[] octets = Utf8.encode(String.join(" ", words.subList(2, words.size())) + "\n");
        try (File file = open(session, words.get(1), Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            file.write(octets, 0, octets.length);
        }
        return 0;
    }

    private static File open(Session session, String word, int mode) {
        try {
            return session.files().open(session.path(word), mode);
        } catch (FileException refused) {
            throw new FileException(refused.error(), word);
        }
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
        if (!files.status(path).directory()) {
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

    private int mv(Session session, List<String> words, Output output) {
        if (words.size() != 3) {
            throw CommandException.usage("mv FROM TO");
        }
        session.files().rename(session.path(words.get(1)), target(session, words.get(1), words.get(2)));
        return 0;
    }

    /// Into a directory, a file keeps its name.
    private static String target(Session session, String from, String to) {
        String path = session.path(to);
        try {
            return session.files().status(path).directory() ? Path.resolve(path, Path.name(session.path(from))) : path;
        } catch (FileException absent) {
            return path;
        }
    }

    private int cp(Session session, List<String> words, Output output) {
        if (words.size() != 3) {
            throw CommandException.usage("cp FROM TO");
        }
        try (File from = open(session, words.get(1), Files.READ);
                File to = open(session, target(session, words.get(1), words.get(2)), Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            byte[] octets = new byte[PIECE];
            for (int count = from.read(octets, 0, PIECE); count > 0; count = from.read(octets, 0, PIECE)) {
                to.write(octets, 0, count);
            }
        }
        return 0;
    }

    private int touch(Session session, List<String> words, Output output) {
        for (int i = 1; i < words.size(); i++) {
            open(session, words.get(i), Files.WRITE | Files.CREATE).close();
        }
        return 0;
    }
}
