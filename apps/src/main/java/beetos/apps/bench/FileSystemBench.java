package beetos.apps.bench;

import beetos.api.files.File;
import beetos.api.files.Files;
import beetos.user.LendBuffer;

/// Measures files on the mounted disks, sequentially through the lend API: one of `/disk`, and one of `/data` that is made, and removed at the end.
final class FileSystemBench {
    private static final int MEBIBYTE = 1 << 20;
    private static final int PIECE = 64 * 1024;
    private static final int ROUND = 8;          // mebibytes, and again from the beginning
    private static final String ARCHIVED = "/disk/bench", MADE = "/data/bench";

    private static int next;

    private FileSystemBench() {}

    static void run() {
        Files files = Files.connect();
        byte[] contents = new byte[MEBIBYTE];
        try (LendBuffer buffer = LendBuffer.take(PIECE)) {
            try (File file = files.open(ARCHIVED, Files.READ)) {
                Samples.report("archive_read_1m", 1, turns -> read(file, buffer));
            }
            try (File file = files.open(MADE, Files.READ | Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
                Samples.report("data_write_1m", 1, turns -> write(file, contents));
                next = ROUND - 1;
                for (int i = 0; i < ROUND; i++) {          // all of it, whatever the last round left
                    write(file, contents);
                }
                Samples.report("data_read_1m", 1, turns -> read(file, buffer));
            }
            files.remove(MADE);
        }
    }

    /// The next mebibyte's place.
    private static long begin() {
        next = (next + 1) % ROUND;
        return (long) next * MEBIBYTE;
    }

    private static void read(File file, LendBuffer buffer) {
        long begin = begin();
        for (int at = 0; at < MEBIBYTE; at += PIECE) {
            if (file.readAt(begin + at, buffer) != PIECE) {
                throw new IllegalStateException("the file ends at " + (begin + at));
            }
        }
    }

    /// Into new blocks: where the round begins again, the file is empty.
    private static void write(File file, byte[] contents) {
        long begin = begin();
        if (begin == 0) {
            file.truncate(0);
        }
        file.writeAt(begin, contents, 0, MEBIBYTE);
        file.flush();
    }
}
