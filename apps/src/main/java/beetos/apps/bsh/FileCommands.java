package beetos.apps.bsh;

import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.user.Utf8;
import java.util.List;

/// Commands on files.
final class FileCommands {
    private static final int PIECE = 16 * 1024;

    void addTo(Builtins builtins) {
        builtins.add("cat", "FILE ...", "shows files", this::cat);
        builtins.add("write", "FILE TEXT ...", "writes a line into a file", this::write);
        builtins.add("mv", "FROM TO", "renames", this::mv);
        builtins.add("cp", "FROM TO", "copies a file", this::cp);
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
