package beetos.apps.load;

import beetos.api.files.File;
import beetos.api.files.Files;

/// One file, opened once: a line more in each round, and every line read again.
final class Holding {
    private static final int LINE = 8;
    private static final int PAUSE = 50;         // milliseconds

    private Holding() {}

    static String run(String path, Load.Stop stop) throws InterruptedException {
        try (File file = Files.connect().open(path, Files.READ | Files.WRITE | Files.CREATE | Files.TRUNCATE)) {
            int rounds = 0;
            while (!stop.reached()) {
                file.write(line(++rounds), 0, LINE);
                file.flush();
                file.seek(0);
                for (int i = 1; i <= rounds; i++) {
                    look(file, i);
                }
                Thread.sleep(PAUSE);
            }
            return rounds + " rounds";
        }
    }

    private static void look(File file, int round) {
        byte[] found = new byte[LINE];
        int count = file.read(found, 0, LINE);
        if (count != LINE || !java.util.Arrays.equals(found, line(round))) {
            throw new IllegalStateException("line " + round + " is not what was written");
        }
    }

    private static byte[] line(int number) {
        byte[] octets = new byte[LINE];
        for (int i = LINE - 2, rest = number; i >= 0; i--, rest /= 10) {
            octets[i] = (byte) ('0' + rest % 10);
        }
        octets[LINE - 1] = '\n';
        return octets;
    }
}
