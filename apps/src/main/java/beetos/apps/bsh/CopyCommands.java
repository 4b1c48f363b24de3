package beetos.apps.bsh;

import beetos.api.files.File;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import java.util.List;

/// `mv`, `cp` and `ln`.
final class CopyCommands {
    private static final int PIECE = 16 * 1024;

    void addTo(Builtins builtins) {
        builtins.add("mv", "FROM ... TO", "renames, or moves into a directory", this::mv);
        builtins.add("cp", "[-rp] FROM ... TO", "copies files, or with -r directories; -p with their times", this::cp);
        builtins.add("ln", "[-sf] TARGET ... NAME", "gives a file a further name; -s makes a symbolic link", this::ln);
    }

    private int mv(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "f");
        return each(session, options, output, "mv FROM ... TO", (from, to) -> move(session, session.path(from), to));
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
        Options options = Options.of(words, "rRfp");
        boolean below = options.has('r') || options.has('R');
        return each(session, options, output, "cp [-rp] FROM ... TO", (from, to) -> {
            checkOutside(session.path(from), to, below);
            copy(session, session.path(from), to, below, options.has('p'));
        });
    }

    private static void checkOutside(String from, String to, boolean below) {
        if (from.equals(to) || below && to.startsWith(from.equals("/") ? from : from + "/")) {
            throw new CommandException(from + ": into itself");
        }
    }

    /// To another file system it is a copy, and then the name goes.
    private static void move(Session session, String from, String to) {
        try {
            session.files().rename(from, to);
        } catch (FileException refused) {
            if (refused.error() != FileError.OTHER_FILE_SYSTEM) {
                throw refused;
            }
            checkOutside(from, to, true);
            copy(session, from, to, true, true);
            DirectoryCommands.removeAll(session, from);
        }
    }

    private int ln(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "sf");
        Files files = session.files();
        return each(session, options, output, "ln [-sf] TARGET ... NAME", (from, to) -> {
            if (options.has('f')) {
                removeName(files, to);
            }
            if (options.has('s')) {
                files.makeLink(to, from);
            } else {
                files.link(session.path(from), to);
            }
        });
    }

    private static void removeName(Files files, String path) {
        try {
            files.remove(path);
        } catch (FileException refused) {
            if (refused.error() != FileError.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private interface Operation {
        void run(String from, String to);
    }

    /// Does it for each operand but the last, which is where to; of several it must be a directory.
    private static int each(Session session, Options options, Output output, String usage, Operation operation) {
        List<String> operands = options.operands();
        if (operands.size() < 2) {
            throw CommandException.usage(usage);
        }
        String to = operands.get(operands.size() - 1);
        if (operands.size() > 2 && !session.files().status(session.path(to)).directory()) {
            throw new FileException(FileError.NOT_A_DIRECTORY, to);
        }
        int status = 0;
        for (int i = 0; i < operands.size() - 1; i++) {
            try {
                operation.run(operands.get(i), target(session, operands.get(i), to));
            } catch (FileException refused) {
                output.complain(usage.substring(0, 2) + ": " + operands.get(i) + ": " + refused.error().text());
                status = 1;
            }
        }
        return status;
    }

    private static void copy(Session session, String from, String to, boolean below, boolean times) {
        Files files = session.files();
        FileStatus status = files.status(from, !below);
        if (status.link()) {
            files.makeLink(to, files.target(from));
            return;
        }
        if (!status.directory()) {
            copy(session, from, to);
        } else if (below) {
            makeDirectory(files, to);
            for (FileStatus entry : files.list(from)) {
                copy(session, Path.resolve(from, entry.name()), Path.resolve(to, entry.name()), true, times);
            }
        } else {
            throw new FileException(FileError.IS_A_DIRECTORY, from);
        }
        if (times) {
            files.modified(to, status.modified());
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

    private static void copy(Session session, String from, String to) {
        Files files = session.files();
        try (File source = files.open(from, Files.READ); File target = files.open(to, Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            byte[] octets = new byte[PIECE];
            for (int count = source.read(octets, 0, PIECE); count > 0; count = source.read(octets, 0, PIECE)) {
                session.checkInterrupt();
                target.write(octets, 0, count);
            }
        }
    }
}
