package beetos.os.ext3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import beetos.user.HeapOctets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a volume should hold: its states, one behind each operation since the last flush.
///
/// A state maps paths to files; null stands for a directory. A file's contents may be overwritten in place before the state
/// that says so is on the disk, so a file of a state may show octets of its later contents.
final class Model {
    /// A file over time: its contents behind the operations that changed it.
    static final class Contents {
        final TreeMap<Integer, byte[]> versions = new TreeMap<>();

        byte[] at(int state) {
            return versions.floorEntry(state).getValue();
        }
    }

    private final List<TreeMap<String, Contents>> states = new ArrayList<>(List.of(new TreeMap<>()));
    private int flushed;

    TreeMap<String, Contents> now() {
        return states.getLast();
    }

    /// Begins the next operation: its state, a copy of the present one, to be changed.
    TreeMap<String, Contents> next() {
        states.add(new TreeMap<>(now()));
        return now();
    }

    int state() {
        return states.size() - 1;
    }

    void put(Contents contents, byte[] octets) {
        contents.versions.put(state(), octets);
    }

    void flushed() {
        flushed = state();
    }

    /// Fails unless the volume holds one of the states since the last flush.
    void check(Volume volume, String what) {
        TreeMap<String, byte[]> found = new TreeMap<>();
        read(volume, Volume.ROOT, "", found);
        StringBuilder reasons = new StringBuilder();
        for (int state = flushed; state < states.size(); state++) {
            String reason = difference(found, state);
            if (reason.isEmpty()) return;
            reasons.append("\n  state ").append(state).append(": ").append(reason);
        }
        assertEquals("", reasons.toString(), what + ", flushed at " + flushed + " of " + state());
    }

    private static void read(Volume volume, long directory, String path, TreeMap<String, byte[]> found) {
        for (Map.Entry<String, Long> entry : volume.list(directory, "").entrySet()) {
            String name = path + "/" + entry.getKey();
            if (name.equals("/lost+found")) continue;
            if (volume.isDirectory(entry.getValue())) {
                found.put(name, null);
                read(volume, entry.getValue(), name, found);
            } else {
                byte[] octets = new byte[(int) volume.length(entry.getValue())];
                assertEquals(octets.length, volume.read(entry.getValue(), 0, new HeapOctets(octets), 0, octets.length));
                found.put(name, octets);
            }
        }
    }

    private String difference(TreeMap<String, byte[]> found, int state) {
        TreeMap<String, Contents> expected = states.get(state);
        for (String path : found.keySet()) if (!expected.containsKey(path)) return path + " should not be there";
        for (String path : expected.keySet()) if (!found.containsKey(path)) return path + " is missing";
        for (String path : found.keySet()) {
            byte[] octets = found.get(path);
            Contents contents = expected.get(path);
            if ((octets == null) != (contents == null)) return path + " is of another kind";
            if (octets != null) {
                String reason = difference(octets, contents, state);
                if (!reason.isEmpty()) return path + reason;
            }
        }
        return "";
    }

    private static String difference(byte[] found, Contents contents, int state) {
        byte[] expected = contents.at(state);
        if (found.length != expected.length) return " is " + found.length + " long, not " + expected.length;
        for (int i = 0; i < found.length; i++) {
            boolean possible = found[i] == expected[i];
            for (byte[] later : contents.versions.tailMap(state, false).values()) {
                possible |= i < later.length && later[i] == found[i];
            }
            if (!possible) return " differs at " + i;
        }
        return "";
    }
}
