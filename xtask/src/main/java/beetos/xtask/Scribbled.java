package beetos.xtask;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// What the guest's program `scribe` has left: its rules, seen from the host.
final class Scribbled {
    private static final int SLOTS = 16;
    private static final int REMOVED = 7;
    private static final int LONGEST = 100_003;
    private static final int LINE = 8;

    private final DataDisk disk;
    private final String directory;

    Scribbled(DataDisk disk, String directory) {
        this.disk = disk;
        this.directory = directory;
    }

    /// Compares it with what it must be when round `said` was said to be flushed; answers what is wrong, or nothing.
    String compare(int said) throws IOException {
        if (said == 0 && !disk.list("/").contains("work/")) return "";
        List<String> names = disk.list(directory);
        int last = names.contains("log") ? rounds() : 0;
        if (last < said) return "round " + said + " was flushed, but the log ends with " + last;
        int[] holds = new int[SLOTS];          // the round of each slot, 0 for none
        for (int round = 1; round <= last; round++) {
            holds[round % SLOTS] = round;
            if (round % 5 == 0) holds[(round + REMOVED) % SLOTS] = 0;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            String reason = slot(slot, holds[slot], last + 1, names.contains(Integer.toString(slot)));
            if (!reason.isEmpty()) return "slot " + slot + " " + reason + " behind round " + last;
        }
        return "";
    }

    /// The log's lines, each of them as it was written.
    private int rounds() throws IOException {
        String log = new String(read("log"), java.nio.charset.StandardCharsets.ISO_8859_1);
        int count = log.length() / LINE;
        StringBuilder expected = new StringBuilder();
        for (int round = 1; round <= count; round++) expected.append("%07d\n".formatted(round));
        return expected.toString().equals(log) ? count : -1;
    }

    /// The slot holds all of `round`, or what the `next` one does to it, which may have begun.
    private String slot(int slot, int round, int next, boolean present) throws IOException {
        boolean mayBeGone = round == 0 || next % 5 == 0 && (next + REMOVED) % SLOTS == slot;
        boolean mayBeNext = next % SLOTS == slot;
        if (!present) return mayBeGone ? "" : "is missing, not " + round;
        byte[] found = read(Integer.toString(slot));
        boolean right = round != 0 && Arrays.equals(found, contents(round)) || mayBeNext && Arrays.equals(found, contents(next));
        return right ? "" : "does not hold " + round;
    }

    private byte[] read(String name) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        disk.copy(directory + "/" + name, octets);
        return octets.toByteArray();
    }

    private static byte[] contents(int round) {
        byte[] octets = new byte[(int) (round * 7919L % LONGEST)];
        for (int i = 0; i < octets.length; i++) octets[i] = (byte) (round * 31 + i * 7 + (i >> 8));
        return octets;
    }
}
