package beetos.os.tar;

import beetos.api.files.FileError;
import beetos.os.mount.PathName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Follows a path through an index, and symbolic links in it: absolute ones begin at the archive's root, and `..` ends there.
final class Lookup {
    private static final int LINKS = 32;

    private final PathName path;
    private final ArrayDeque<String> ahead;
    private final List<Node.Directory> passed = new ArrayList<>();   // from the root to where we are
    private int links;

    private Lookup(Node.Directory root, PathName path) {
        this.path = path;
        ahead = new ArrayDeque<>(path.names());
        passed.add(root);
    }

    /// What `path` names; a link that is its last name only if `follow` says so.
    static Node find(Node.Directory root, PathName path, boolean follow) {
        return new Lookup(root, path).run(follow);
    }

    private Node run(boolean follow) {
        Node node = passed.getLast();
        while (!ahead.isEmpty()) {
            // Invariant: `node` is the directory at the end of `passed`.
            String name = ahead.removeFirst();
            node = name.equals("..") ? up() : passed.getLast().names.get(name);
            if (node instanceof Node.Link link && (follow || !ahead.isEmpty())) {
                node = through(link);
            }
            if (node == null) {
                throw path.error(FileError.NOT_FOUND);
            }
            if (!ahead.isEmpty() && !(node instanceof Node.Directory)) {
                throw path.error(FileError.NOT_A_DIRECTORY);
            }
            if (node instanceof Node.Directory directory && directory != passed.getLast()) {
                passed.add(directory);
            }
        }
        return node;
    }

    private Node up() {
        if (passed.size() > 1) {
            passed.removeLast();
        }
        return passed.getLast();
    }

    /// Puts the link's names ahead; answers where they begin.
    private Node through(Node.Link link) {
        if (++links > LINKS) {
            throw path.error(FileError.TOO_MANY_LINKS);
        }
        String target = link.target();
        if (target.startsWith("/")) {
            passed.subList(1, passed.size()).clear();
        }
        int end = target.length();
        while (end > 0) {
            int slash = target.lastIndexOf('/', end - 1);
            String name = target.substring(slash + 1, end);
            if (!name.isEmpty() && !name.equals(".")) {
                ahead.addFirst(name);
            }
            end = slash;
        }
        return passed.getLast();
    }
}
