package beetos.os.tar;

import beetos.api.files.Files;
import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// The names of an archive as a tree, as large as its allowance at most. The last entry of a name counts.
final class Index {
    /// Bytes of a node with its entry, and of a character of its name.
    private static final int COST = 256;
    private static final int COST_OF_A_CHAR = 2;
    /// Of a path as it is written, with what is left out of it. An archive's global header may give every entry the same long one.
    private static final int LONGEST_WRITTEN = 4 * Files.LONGEST_PATH;

    private final Node.Directory root = new Node.Directory();
    private final Tally tally;
    private long allowance;

    Index(Tally tally, long allowance) {
        this.tally = tally;
        this.allowance = allowance;
    }

    Node.Directory root() {
        return root;
    }

    /// The names of a path below the root: `.` is left out, `..` goes up, and at the root stays there. Null if a name or the whole
    /// is longer than a path may be, or holds a zero, and where the path as written is longer than any that makes sense.
    static List<String> names(String path) {
        if (path.length() > LONGEST_WRITTEN) {
            return null;
        }
        List<String> names = new ArrayList<>();
        int length = 0;
        for (int begin = 0; begin < path.length(); ) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            String name = path.substring(begin, end);
            begin = end + 1;
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            int octets = Utf8.encode(names.get(i)).length;
            length += 1 + octets;
            if (octets > Files.LONGEST_NAME || length > Files.LONGEST_PATH || names.get(i).indexOf('\0') >= 0) {
                return null;
            }
        }
        return names;
    }

    /// A directory: it keeps what it holds, if it is one already.
    void directory(String path, long modified) {
        List<String> names = names(path);
        if (names == null) {
            tally.unnamed++;
            return;
        }
        Node.Directory directory = parent(names, names.size());
        if (directory != null) {
            directory.modified = modified;
        }
    }

    /// Anything else, in the place of what had the name; false if it was left out.
    boolean add(String path, Node node) {
        List<String> names = names(path);
        if (names == null || names.isEmpty()) {
            tally.unnamed++;
            return false;
        }
        Node.Directory parent = parent(names, names.size() - 1);
        return parent != null && put(parent, names.get(names.size() - 1), node);
    }

    /// What has that name now, no link followed; null if nothing has.
    Node find(String path) {
        List<String> names = names(path);
        Node node = names == null ? null : root;
        for (int i = 0; node != null && i < names.size(); i++) {
            node = node instanceof Node.Directory directory ? directory.names.get(names.get(i)) : null;
        }
        return node;
    }

    /// The directory of the first `count` names, made where it is none; null if there is no room.
    private Node.Directory parent(List<String> names, int count) {
        Node.Directory directory = root;
        for (int i = 0; i < count; i++) {
            Node next = directory.names.get(names.get(i));
            if (!(next instanceof Node.Directory)) {
                next = new Node.Directory();
                if (!put(directory, names.get(i), next)) {
                    return null;
                }
            }
            directory = (Node.Directory) next;
        }
        return directory;
    }

    /// False if there is no room. What is replaced gives none back.
    private boolean put(Node.Directory directory, String name, Node node) {
        long cost = COST + COST_OF_A_CHAR * name.length() + (node instanceof Node.Link link ? COST_OF_A_CHAR * link.target().length() : 0);
        if (cost > allowance) {
            tally.crowded++;
            return false;
        }
        allowance -= cost;
        directory.names.put(name, node);
        return true;
    }
}
