package beetos.apps.selftest;

import beetos.abi.Page;
import beetos.api.files.File;
import beetos.api.files.FileView;
import beetos.api.files.Files;

/// Files mapped from where the file service keeps them, and two clients at once.
final class FileViewTests {
    private static final int PAGE = (int) Page.SIZE;
    private static final int CLIENTS = 4;

    private FileViewTests() {}

    private static File made(String path, int length) {
        File file = Files.connect().open(path, Files.READ | Files.WRITE | Files.CREATE | Files.TRUNCATE);
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = octet(i);
        }
        file.writeAt(0, octets, 0, length);
        return file;
    }

    private static byte octet(int at) {
        return (byte) (at * 7 + (at >> 8));
    }

    private static void same(FileView view, int from) {
        for (int i = 0; i < view.length(); i += 97) {
            Check.equal(octet(from + i) & 0xFF, view.octets().octet(i), "octet " + (from + i));
        }
    }

    /// Any run of octets, at most a mebibyte, never behind the end; and a view cannot be written to.
    static void pages() {
        try (File file = made("/tmp/pages", 3 * PAGE + 100)) {
            try (FileView view = file.map(0, 1 << 30)) {
                Check.equal(3 * PAGE + 100, view.length(), "length of the whole");
                same(view, 0);
                try {
                    view.octets().octet(0, 1);
                    throw new Check.Failure("a view was written to");
                } catch (RuntimeException refused) {
                    // as it must be
                }
            }
            try (FileView view = file.map(PAGE - 5, 10)) {
                Check.equal(10, view.length(), "length over a page's end");
                same(view, PAGE - 5);
            }
            Check.that(file.map(3 * PAGE + 100, 1) == null, "something behind the end");
        }
        Files.connect().remove("/tmp/pages");
    }

    /// What was mapped stays as it was, whatever is done to the file; what is written is in the file.
    static void copied() {
        File file = made("/tmp/copied", 2 * PAGE);
        FileView first = file.map(0, 2 * PAGE);
        FileView second = file.map(0, PAGE);
        file.writeAt(10, new byte[PAGE], 0, PAGE);
        same(first, 0);
        same(second, 0);
        byte[] read = new byte[4];
        file.seek(PAGE + 8);
        file.read(read, 0, 4);
        Check.that(read[0] == 0 && read[1] == 0 && read[2] == octet(PAGE + 10), "what was written");
        file.truncate(0);
        file.close();
        Files.connect().remove("/tmp/copied");
        same(first, 0);
        first.close();
        same(second, 0);
        second.close();
    }

    /// A hole costs nothing, reads as zeros, and is not mapped; a page that nobody reads any more is written where it is.
    static void holes() {
        try (File file = made("/tmp/holes", 10)) {
            long free = Files.connect().free();
            file.writeAt(1L << 40, new byte[] {9}, 0, 1);
            Check.that(free - Files.connect().free() <= 4 * Page.SIZE, "a hole takes memory");
            Check.that(file.map(1L << 30, 1) == null, "a hole is mapped");
            byte[] read = {1, 1};
            file.seek(1L << 30);
            Check.equal(2, file.read(read, 0, 2), "octets of a hole");
            Check.equal(0, read[0] | read[1], "an octet of a hole");
            file.map(0, 10).close();
            file.writeAt(0, new byte[] {5}, 0, 1);
            try (FileView view = file.map(0, 10)) {
                Check.equal(5, view.octets().octet(0), "what was written after a view");
            }
        }
        Files.connect().remove("/tmp/holes");
    }

    /// Each writes and maps a file of its own, while all write into one.
    static void clients() throws Exception {
        made("/tmp/shared", CLIENTS * PAGE).close();
        Side[] sides = new Side[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            sides[i] = Side.begin(() -> client(client));
        }
        for (Side side : sides) {
            side.end();
        }
        try (File file = Files.connect().open("/tmp/shared", Files.READ); FileView view = file.map(0, CLIENTS * PAGE)) {
            for (int i = 0; i < CLIENTS; i++) {
                Check.equal(i + 1, view.octets().octet(i * PAGE + 17), "what client " + i + " wrote");
            }
        }
        Files.connect().remove("/tmp/shared");
    }

    private static void client(int client) {
        String path = "/tmp/client" + client;
        byte[] page = new byte[PAGE];
        java.util.Arrays.fill(page, (byte) (client + 1));
        for (int turn = 0; turn < 20; turn++) {
            try (File own = made(path, 3 * PAGE); FileView view = own.map(0, 3 * PAGE);
                    File shared = Files.connect().open("/tmp/shared", Files.WRITE)) {
                shared.writeAt((long) client * PAGE, page, 0, PAGE);
                own.writeAt(0, page, 0, PAGE);
                same(view, 0);
            }
        }
        Files.connect().remove(path);
    }
}
