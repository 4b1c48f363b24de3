package beetos.apps.bsh;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import java.util.List;

/// Commands on directories.
final class DirectoryCommands {
    void addTo(Builtins builtins) {
        builtins.add("pwd", "", "shows the working directory", DirectoryCommands::pwd);
        builtins.add("cd", "[DIRECTORY | -]", "changes the working directory", this::cd);
        builtins.add("ls", "[-laA1dRrtSh] [PATH ...]", "lists directories; -l lengths and times, -t -S by them", ListCommand::run);
        builtins.add("rm", "[-rf] PATH ...", "removes files and directories", this::rm);
        builtins.add("rmdir", "DIRECTORY ...", "removes empty directories", this::rmdir);
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

    private int rm(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "rRf");
        boolean below = options.has('r') || options.has('R');
        if (options.operands().isEmpty() && !options.has('f')) {
            throw CommandException.usage("rm [-rf] PATH ...");
        }
        int status = 0;
        for (String word : options.operands()) {
            String path = session.path(word);
            try {
                if (session.files().status(path, false).directory()) {        // of a link only the link
                    removeDirectory(session, path, below);
                } else {
                    session.files().remove(path);
                }
            } catch (FileException refused) {
                if (refused.error() != FileError.NOT_FOUND || !options.has('f')) {
                    status = complain(output, "rm", word, refused);
                }
            }
        }
        return status;
    }

    /// Removes what has this name, and all below it.
    static void removeAll(Session session, String path) {
        if (session.files().status(path, false).directory()) {
            removeBelow(session, path);
        }
        session.files().remove(path);
    }

    private static void removeDirectory(Session session, String path, boolean below) {
        if (!below) {
            throw new FileException(FileError.IS_A_DIRECTORY, path);
        }
        removeAll(session, path);
    }

    private int rmdir(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "");
        int status = 0;
        for (String word : options.operands()) {
            String path = session.path(word);
            try {
                if (!session.files().status(path, false).directory()) {
                    throw new FileException(FileError.NOT_A_DIRECTORY, word);
                }
                session.files().remove(path);
            } catch (FileException refused) {
                status = complain(output, "rmdir", word, refused);
            }
        }
        return status;
    }

    /// Says what one operand was refused for; the others go on.
    private static int complain(Output output, String command, String word, FileException refused) {
        output.complain(command + ": " + word + ": " + refused.error().text());
        return 1;
    }

    /// Empties a directory: the deepest first.
    private static void removeBelow(Session session, String path) {
        for (FileStatus entry : session.files().list(path)) {
            session.checkInterrupt();
            String child = Path.resolve(path, entry.name());
            if (entry.directory()) {
                removeBelow(session, child);
            }
            session.files().remove(child);
        }
    }

    private int mkdir(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "p");
        if (options.operands().isEmpty()) {
            throw CommandException.usage("mkdir [-p] DIRECTORY ...");
        }
        int status = 0;
        for (String word : options.operands()) {
            try {
                make(session.files(), session.path(word), options.has('p'));
            } catch (FileException refused) {
                status = complain(output, "mkdir", word, refused);
            }
        }
        return status;
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
