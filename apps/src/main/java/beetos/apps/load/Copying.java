package beetos.apps.load;

import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;

/// Writes a file, copies it, and compares the copy: round after round, of other contents each time.
final class Copying {
    private static final int LENGTH = 100_003;
    private static final int PIECE = 16 * 1024;
    private static final int PAUSE = 20;         // milliseconds

    private final Files files = Files.connect();
    private final String from;
    private final String to;
    private final Load.Stop stop;
    private final boolean loose;
    private final byte[] octets = new byte[LENGTH];
    private int rounds;
    private int refused;

    Copying(String directory, Load.Stop stop, boolean loose) {
        from = directory + "/load-from";
        to = directory + "/load-to";
        this.stop = stop;
        this.loose = loose;
    }

    String run() throws InterruptedException {
        while (!stop.reached()) {
            try {
                round();
                rounds++;
            } catch (FileException failure) {
                if (!loose) {
                    throw failure;
                }
                refused++;
            }
            Thread.sleep(PAUSE);
        }
        return rounds + " rounds" + (loose ? ", " + refused + " refused" : "");
    }

    private void round() {
        write();
        copy();
        compare();
        files.remove(from);
        files.remove(to);
    }

    private byte octet(int at) {
        return (byte) (rounds * 31 + at * 7 + (at >> 8));
    }

    private void write() {
        for (int i = 0; i < LENGTH; i++) {
            octets[i] = octet(i);
        }
        try (File file = files.open(from, Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            file.write(octets, 0, LENGTH);
            file.flush();        // or a later run of the disk's file system has the round before
        }
    }

    private void copy() {
        try (File source = files.open(from, Files.READ); File target = files.open(to, Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            for (int count = source.read(octets, 0, PIECE); count > 0; count = source.read(octets, 0, PIECE)) {
                target.write(octets, 0, count);
            }
            target.flush();
        }
    }

    private void compare() {
        try (File file = files.open(to, Files.READ)) {
            int done = 0;
            for (int count = file.read(octets, 0, PIECE); count > 0; count = file.read(octets, 0, PIECE)) {
                for (int i = 0; i < count; i++) {
                    if (octets[i] != octet(done + i)) {
                        throw new IllegalStateException(to + " differs at " + (done + i) + " in round " + rounds);
                    }
                }
                done += count;
            }
            if (done != LENGTH) {
                throw new IllegalStateException(to + " ends at " + done + " in round " + rounds);
            }
        }
    }
}
