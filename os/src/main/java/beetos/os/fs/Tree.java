package beetos.os.fs;

import beetos.api.files.FileError;

/// The RAM file system: directories and files by path. Every refusal is a [beetos.api.files.FileException] that names the path.
final class Tree {
    private final Directory root;
    private final Space space;

    Tree(Space space, long now) {
        this.space = space;
        root = new Directory(now);
    }

    Node find(PathName path) {
        Node node = root;
        for (int i = 0; i < path.names().size(); i++) {
            node = directory(node, path).find(path.names().get(i));
            if (node == null) {
                throw path.error(FileError.NOT_FOUND);
            }
        }
        return node;
    }

    Contents file(PathName path) {
        if (find(path) instanceof Contents contents) {
            return contents;
        }
        throw path.error(FileError.IS_A_DIRECTORY);
    }

    Directory directory(PathName path) {
        return directory(find(path), path);
    }

    /// The file, made empty if it is absent.
    Contents create(PathName path, long now) {
        Directory parent = parent(path);
        Node node = parent.find(path.last());
        if (node instanceof Contents contents) {
            return contents;
        }
        if (node != null) {
            throw path.error(FileError.IS_A_DIRECTORY);
        }
        Contents created = new Contents(space, now);
        parent.put(path.last(), created, now);
        return created;
    }

    void makeDirectory(PathName path, long now) {
        Directory parent = parent(path);
        if (parent.find(path.last()) != null) {
            throw path.error(FileError.EXISTS);
        }
        parent.put(path.last(), new Directory(now), now);
    }

    /// Takes the name away. Contents live on until their last connection closes.
    void remove(PathName path, long now) {
        Directory parent = parent(path);
        Node node = parent.find(path.last());
        if (node == null) {
            throw path.error(FileError.NOT_FOUND);
        }
        if (node instanceof Directory && node.length() > 0) {
            throw path.error(FileError.NOT_EMPTY);
        }
        parent.remove(path.last(), now);
        release(node);
    }

    private static void release(Node node) {
        if (node instanceof Contents contents) {
            contents.release();
        }
    }

    /// Gives a node another name; a file or an empty directory of that name is replaced.
    void rename(PathName from, PathName to, long now) {
        Directory source = parent(from);
        Node moved = source.find(from.last());
        if (moved == null) {
            throw from.error(FileError.NOT_FOUND);
        }
        if (inside(to, from)) {
            throw to.error(FileError.INVALID);
        }
        Directory target = parent(to);
        Node replaced = target.find(to.last());
        if (replaced == moved) {
            return;
        }
        checkReplaced(moved, replaced, to);
        source.remove(from.last(), now);
        target.put(to.last(), moved, now);
        release(replaced);
    }

    private static void checkReplaced(Node moved, Node replaced, PathName to) {
        if (replaced instanceof Directory && moved instanceof Contents) {
            throw to.error(FileError.IS_A_DIRECTORY);
        }
        if (replaced instanceof Contents && moved instanceof Directory) {
            throw to.error(FileError.NOT_A_DIRECTORY);
        }
        if (replaced instanceof Directory && replaced.length() > 0) {
            throw to.error(FileError.NOT_EMPTY);
        }
    }

    /// Whether `path` lies below `ancestor`: a directory moved there would leave the tree.
    private static boolean inside(PathName path, PathName ancestor) {
        int count = ancestor.names().size();
        return path.names().size() > count && path.names().subList(0, count).equals(ancestor.names());
    }

    private Directory parent(PathName path) {
        if (path.root()) {
            throw path.error(FileError.EXISTS);
        }
        Node node = root;
        for (int i = 0; i + 1 < path.names().size(); i++) {
            node = directory(node, path).find(path.names().get(i));
            if (node == null) {
                throw path.error(FileError.NOT_FOUND);
            }
        }
        return directory(node, path);
    }

    private static Directory directory(Node node, PathName path) {
        if (node instanceof Directory directory) {
            return directory;
        }
        throw path.error(FileError.NOT_A_DIRECTORY);
    }
}
