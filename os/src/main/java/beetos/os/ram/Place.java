package beetos.os.ram;

import beetos.api.files.FileError;
import beetos.os.mount.PathName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Where a path leads.
///
/// @param above the directories from the root to the one that holds, or would hold, what is named
/// @param node null: there is nothing of that name
record Place(List<Directory> above, String name, Node node) {
    private static final int MOST_LINKS = 40;

    /// Follows a path, with its symbolic links; a last one only where that is asked.
    static Place of(Directory root, PathName path, boolean follow) {
        ArrayDeque<String> left = new ArrayDeque<>(path.names());
        List<Directory> above = new ArrayList<>(List.of(root));
        String name = "/";
        Node node = root;
        for (int links = 0; !left.isEmpty(); ) {
            Directory directory = directory(node, path);
            if (directory != above.getLast()) {
                above.add(directory);
            }
            name = left.removeFirst();
            if (name.equals("..")) {          // of a link: clients send none
                node = above.size() > 1 ? above.remove(above.size() - 2) : root;
                above.set(above.size() - 1, (Directory) node);
                continue;
            }
            node = directory.find(name);
            if (node instanceof Link link && (follow || !left.isEmpty())) {
                if (++links > MOST_LINKS) {
                    throw path.error(FileError.TOO_MANY_LINKS);
                }
                link.names().reversed().forEach(left::addFirst);
                node = directory;
                if (link.absolute()) {
                    above = new ArrayList<>(List.of(root));
                    node = root;
                }
            }
        }
        return new Place(above, name, node);
    }

    /// The node as a directory that a path leads into.
    static Directory directory(Node node, PathName path) {
        if (node == null) {
            throw path.error(FileError.NOT_FOUND);
        }
        if (node instanceof Directory directory && directory.isMountPoint()) {
            throw path.error(FileError.OTHER_FILE_SYSTEM);
        }
        if (node instanceof Directory directory) {
            return directory;
        }
        throw path.error(FileError.NOT_A_DIRECTORY);
    }

    Directory parent() {
        return above.getLast();
    }
}
