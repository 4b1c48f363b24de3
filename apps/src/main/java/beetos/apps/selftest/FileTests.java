package beetos.apps.selftest;

import beetos.api.files.File;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import java.util.List;

/// The file system through its protocol.
final class FileTests {
    private FileTests() {}

    private static Files files() {
        return Files.connect();
    }

    static void contents() {
        byte[] octets = new byte[200_000];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (i * 31 >> 3);
        }
        try (File file = files().open("/tmp/contents", Files.READ | Files.WRITE | Files.CREATE)) {
            file.write(octets, 0, octets.length);
            Check.equal(octets.length, file.size(), "size");
            file.seek(100_000);
            byte[] read = new byte[50_000];
            Check.equal(read.length, file.read(read, 0, read.length), "octets read");
            for (int i = 0; i < read.length; i++) {
                Check.equal(octets[100_000 + i], read[i], "octet " + (100_000 + i));
            }
            file.truncate(10);
            file.seek(10);
            Check.equal(0, file.read(read, 0, 1), "octets behind the end");
        }
        files().remove("/tmp/contents");
    }

    static void refusals() {
        refused(FileError.NOT_FOUND, () -> files().open("/none", Files.READ));
        refused(FileError.IS_A_DIRECTORY, () -> files().open("/tmp", Files.READ));
        refused(FileError.NOT_A_DIRECTORY, () -> files().status("/etc/motd/x"));
        refused(FileError.EXISTS, () -> files().makeDirectory("/tmp"));
        refused(FileError.INVALID_PATH, () -> files().status("tmp"));
        refused(FileError.NAME_TOO_LONG, () -> files().makeDirectory("/" + "n".repeat(256)));
        refused(FileError.PATH_TOO_LONG, () -> files().status("/" + "n/".repeat(600)));
        try (File file = files().open("/etc/motd", Files.READ)) {
            refused(FileError.WRONG_MODE, () -> file.write(new byte[1], 0, 1));
        }
    }

    private static void refused(FileError error, Runnable action) {
        try {
            action.run();
        } catch (FileException refusal) {
            Check.that(refusal.error() == error, refusal.getMessage() + ", not " + error.text());
            return;
        }
        throw new Check.Failure("not refused: " + error.text());
    }

    static void rename() {
        files().makeDirectory("/tmp/r");
        files().open("/tmp/r/a", Files.WRITE | Files.CREATE).close();
        files().rename("/tmp/r/a", "/tmp/r/b");
        List<FileStatus> entries = files().list("/tmp/r");
        Check.that(entries.size() == 1 && entries.get(0).name().equals("b"), "the directory after a rename");
        files().remove("/tmp/r/b");
        files().remove("/tmp/r");
    }
}
