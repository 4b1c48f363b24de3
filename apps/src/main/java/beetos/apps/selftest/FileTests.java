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
        refused(FileError.MOUNT_POINT, () -> files().remove("/"));
        refused(FileError.NOT_EMPTY, () -> files().remove("/etc"));
        refused(FileError.INVALID, () -> files().rename("/tmp", "/tmp/below"));
        refused(FileError.NOT_A_LINK, () -> files().target("/etc/motd"));
        refused(FileError.WRONG_MODE, () -> files().open("/etc/motd", Files.READ | Files.TRUNCATE));
        try (File file = files().open("/etc/motd", Files.READ)) {
            refused(FileError.WRONG_MODE, () -> file.write(new byte[1], 0, 1));
            refused(FileError.WRONG_MODE, () -> file.truncate(0));
            refused(FileError.INVALID, () -> file.seek(-1));
            refused(FileError.INVALID, () -> file.map(-1, 1));
        }
    }

    static void refused(FileError error, Runnable action) {
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

    /// NEW refuses what is there; APPEND goes on at the end.
    static void fresh() {
        files().open("/tmp/new", Files.WRITE | Files.CREATE | Files.NEW).close();
        refused(FileError.EXISTS, () -> files().open("/tmp/new", Files.WRITE | Files.CREATE | Files.NEW));
        for (int i = 0; i < 2; i++) {
            try (File file = files().open("/tmp/new", Files.WRITE | Files.APPEND)) {
                file.write(new byte[10], 0, 10);
                Check.equal(10 * (i + 1), file.size(), "size after appending");
            }
        }
        files().remove("/tmp/new");
    }

    static void status() {
        try (File file = files().open("/tmp/status", Files.WRITE | Files.CREATE)) {
            file.modified(1_000_000_000L);
            Check.equal(1_000_000_000L, file.modified(), "the time of an open file");
            file.flush();
        }
        FileStatus status = files().status("/tmp/status");
        Check.that(!status.directory() && !status.link() && status.modified() == 1_000_000_000L, "status");
        files().modified("/tmp/status", 7);
        Check.equal(7, files().status("/tmp/status", false).modified(), "the time of a path");
        files().remove("/tmp/status");
        Check.that(files().mounts().get(0).kind().equals("ram") && files().mount("/tmp").path().equals("/"), "what is mounted");
    }

    /// An open file is there whatever becomes of its name.
    static void open() {
        byte[] octets = {1, 2, 3};
        try (File file = files().open("/tmp/open", Files.READ | Files.WRITE | Files.CREATE)) {
            file.writeAt(0, octets, 0, 3);
            files().rename("/tmp/open", "/tmp/other");
            files().remove("/tmp/other");
            refused(FileError.NOT_FOUND, () -> files().status("/tmp/other"));
            Check.equal(3, file.read(octets, 0, 3), "octets of a removed file");
            Check.equal(2, octets[1], "an octet of it");
        }
    }
}
