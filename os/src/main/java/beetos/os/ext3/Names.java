package beetos.os.ext3;

import beetos.user.Utf8;
import java.util.TreeMap;

/// Names of a directory in order, some at a time: what stands on the disk is in no order, and may not fit into memory.
final class Names {
    /// Names of one round over the directory.
    static final int ROUND = 512;

    private Names() {}

    /// The first names behind `after`, at most [#ROUND], in the order of their char values, and their inodes' numbers. A name that no
    /// client could say (no UTF-8, a slash) is left out.
    static TreeMap<String, Long> after(Entries entries, Inode directory, String after) {
        TreeMap<String, Long> names = new TreeMap<>();
        entries.each(directory, (inode, octets, at, length) -> {
            String name = decode(octets, at, length);
            if (name != null && name.compareTo(after) > 0 && (names.size() < ROUND || name.compareTo(names.lastKey()) < 0)) {
                names.put(name, inode);
                if (names.size() > ROUND) {
                    names.pollLastEntry();
                }
            }
            return true;
        });
        return names;
    }

    /// The name, or null if it is none.
    private static String decode(byte[] octets, int at, int length) {
        if (length == 0) {
            return null;
        }
        boolean plain = true;
        for (int i = at; i < at + length; i++) {
            if (octets[i] == '/' || octets[i] == 0) {
                return null;
            }
            plain &= octets[i] > 0;
        }
        String name = Utf8.decode(octets, at, length);
        return plain || same(Utf8.encode(name), octets, at, length) ? name : null;
    }

    private static boolean same(byte[] encoded, byte[] octets, int at, int length) {
        boolean same = encoded.length == length;
        for (int i = 0; same && i < length; i++) {
            same = encoded[i] == octets[at + i];
        }
        return same;
    }
}
