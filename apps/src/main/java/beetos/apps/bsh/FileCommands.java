package beetos.apps.bsh;

import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.FileError;
import beetos.api.files.Files;
import beetos.user.Clock;
import beetos.user.Utf8;
import java.util.List;

/// Commands on files.
final class FileCommands {
    private static final int PIECE = 16 * 1024;

    void addTo(Builtins builtins) {
        builtins.add("cat", "FILE ...", "shows files", this::cat);
        builtins.add("write", "FILE TEXT ...", "writes a line into a file", this::write);
        builtins.add("touch", "[-c] FILE ...", "makes empty files, or says that they have changed now", this::touch);
        new CopyCommands().addTo(builtins);
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
                output.complain("cat: " + words.get(i) + ": " + refused.error().text());
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

    private int touch(Session session, List<String> words, Output output) {
        Options options = Options.of(words, "c");
        if (options.operands().isEmpty()) {
            throw CommandException.usage("touch [-c] FILE ...");
        }
        int status = 0;
        long now = System.currentTimeMillis() * Clock.MILLISECOND;
        for (String word : options.operands()) {
            try {
                touch(session.files(), session.path(word), now, !options.has('c'));
            } catch (FileException refused) {
                output.complain("touch: " + word + ": " + refused.error().text());
                status = 1;
            }
        }
        return status;
    }

    private static void touch(Files files, String path, long now, boolean make) {
        try {
            files.modified(path, now);
        } catch (FileException refused) {
            if (refused.error() != FileError.NOT_FOUND) {
                throw refused;
            }
            if (make) {
                files.open(path, Files.WRITE | Files.CREATE).close();
            }
        }
    }
}
