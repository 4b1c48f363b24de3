package beetos.apps.scribe;

import beetos.api.files.File;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;

/// `scribe DIRECTORY [ROUNDS]`: writes contents of known octets round after round, and says the number of each round when it is
/// flushed. Begins behind the last round that it finds, and first looks whether everything found is whole.
///
/// Round n writes `new`, renames it to `n % 16`, adds a line to `log`, in every fifth round removes another of the sixteen, and flushes.
public final class Scribe {
    private static final int SLOTS = 16;
    private static final int REMOVED = 7;          // so many slots on
    private static final int LONGEST = 100_003;
    private static final int LINE = 8;             // digits and a line feed

    private final Files files = Files.connect();
    private final String directory;

    private Scribe(String directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.out.println("usage: scribe DIRECTORY [ROUNDS]");
            System.exit(2);
        }
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        Scribe scribe = new Scribe(arguments[0]);
        int last = scribe.last();
        scribe.look(last);
        System.out.println("scribe: found " + last + " rounds, all whole");
        for (int round = last + 1; rounds > 0; rounds--, round++) {
            scribe.write(round);
            System.out.println("round " + round);
        }
        System.out.println("scribe: done");
    }

    /// The last round in the log; makes the directory if it is absent.
    private int last() {
        try {
            files.makeDirectory(directory);
        } catch (FileException present) {
            if (present.error() != FileError.EXISTS) {
                throw present;
            }
        }
        try (File log = files.open(directory + "/log", Files.READ | Files.WRITE | Files.CREATE)) {
            return (int) (log.size() / LINE);
        }
    }

    private void look(int last) {
        for (FileStatus status : files.list(directory)) {
            if (!status.name().equals("log") && !status.name().equals("new")) {
                look(status, last);
            }
        }
    }

    /// A slot holds all of what one of its rounds wrote.
    private void look(FileStatus status, int last) {
        byte[] found = new byte[(int) status.length()];
        try (File file = files.open(directory + "/" + status.name(), Files.READ)) {
            for (int count, done = 0; done < found.length; done += count) {
                count = file.read(found, done, found.length - done);
                if (count == 0) {
                    throw new IllegalStateException(status.name() + " ends early");
                }
            }
        }
        for (int round = Integer.parseInt(status.name()); round <= last + 1; round += SLOTS) {
            if (length(round) == found.length && java.util.Arrays.equals(found, contents(round))) {
                return;
            }
        }
        throw new IllegalStateException(status.name() + " holds what no round has written");
    }

    private void write(int round) {
        byte[] octets = contents(round);
        try (File file = files.open(directory + "/new", Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            file.write(octets, 0, octets.length);
        }
        files.rename(directory + "/new", directory + "/" + round % SLOTS);
        if (round % 5 == 0) {
            remove(directory + "/" + (round + REMOVED) % SLOTS);
        }
        byte[] line = new byte[LINE];
        for (int i = LINE - 2, rest = round; i >= 0; i--, rest /= 10) {
            line[i] = (byte) ('0' + rest % 10);
        }
        line[LINE - 1] = '\n';
        try (File log = files.open(directory + "/log", Files.WRITE | Files.APPEND)) {
            log.write(line, 0, LINE);
        }
        files.flush(directory);
    }

    private void remove(String path) {
        try {
            files.remove(path);
        } catch (FileException absent) {
            if (absent.error() != FileError.NOT_FOUND) {
                throw absent;
            }
        }
    }

    private static int length(int round) {
        return (int) (round * 7919L % LONGEST);
    }

    private static byte[] contents(int round) {
        byte[] octets = new byte[length(round)];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (round * 31 + i * 7 + (i >> 8));
        }
        return octets;
    }
}
