package beetos.apps.bsh;

import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.FileError;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import beetos.user.Utf8;
import java.util.List;

/// Commands on files.
final class FileCommands {
    private static final int PIECE = 16 * 1024;

    void addTo(Builtins builtins) {
        builtins.add("cat", "FILE ...", "shows files", this::cat);
        builtins.add("write", "FILE TEXT ...", "writes a line into a file", this::write);
        builtins.add("mv", "FROM ... TO", "renames, or moves into a directory", this::mv);
        builtins.add("cp", "[-r] FROM ... TO", "copies files, or with -r directories", this::cp);
        builtins.add("touch", "FILE ...", "makes empty files", this::touch);
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

    private int mv(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "");
        return each(session, options, "mv FROM ... TO", session.files()::rename);
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
        Options options = Options.of(words, "r");
        Files files = session.files();
        return each(session, options, "cp [-r] FROM ... TO", (from, to) -> {
            if (from.equals(to) || options.has('r') && to.startsWith(from.equals("/") ? from : from + "/")) {
                throw new CommandException(from + ": into itself");
            }
            copy(files, from, to, options.has('r'));
        });
    }

    private interface Operation {
        void run(String from, String to);
    }

    /// Does it for each operand but the last, which is where to; of several it must be a directory.
    private static int each(Session session, Options options, String usage, Operation operation) {
        List<String> operands = options.operands();
        if (operands.size() < 2) {
            throw CommandException.usage(usage);
        }
        String to = operands.get(operands.size() - 1);
        if (operands.size() > 2 && !session.files().status(session.path(to)).directory()) {
            throw new FileException(FileError.NOT_A_DIRECTORY, to);
        }
        for (int i = 0; i < operands.size() - 1; i++) {
            operation.run(session.path(operands.get(i)), target(session, operands.get(i), to));
        }
        return 0;
    }

    private static void copy(Files files, String from, String to, boolean below) {
        if (!files.status(from).directory()) {
            copy(files, from, to);
            return;
        }
        if (!below) {
            throw new FileException(FileError.IS_A_DIRECTORY, from);
        }
        makeDirectory(files, to);
        for (FileStatus entry : files.list(from)) {
            copy(files, Path.resolve(from, entry.name()), Path.resolve(to, entry.name()), true);
        }
    }

    private static void makeDirectory(Files files, String path) {
        try {
            files.makeDirectory(path);
        } catch (FileException refused) {
            if (refused.error() != FileError.EXISTS || !files.status(path).directory()) {
                throw refused;
            }
        }
    }

    private static void copy(Files files, String from, String to) {
        try (File source = files.open(from, Files.READ); File target = files.open(to, Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            byte[] octets = new byte[PIECE];
            for (int count = source.read(octets, 0, PIECE); count > 0; count = source.read(octets, 0, PIECE)) {
                target.write(octets, 0, count);
            }
        }
    }

    private int touch(Session session, List<String> words, Output output) {
        for (int i = 1; i < words.size(); i++) {
            open(session, words.get(i), Files.WRITE | Files.CREATE).close();
        }
        return 0;
    }
}
