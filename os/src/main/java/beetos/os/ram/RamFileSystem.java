package beetos.os.ram;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.FileKind;
import beetos.api.files.FileStatus;
import beetos.os.mount.Contents;
import beetos.os.mount.FileSystem;
import beetos.os.mount.Listing;
import beetos.os.mount.PathName;

/// Directories and files by path, in memory.
public final class RamFileSystem implements FileSystem {
    private final Directory root;
    private final Space space;

    public RamFileSystem(Space space, long now) {
        this.space = space;
        root = new Directory(space, now);
    }

    @Override
    public String kind() {
        return "ram";
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public long free() {
        return space.free();
    }

    @Override
    public long capacity() {
        return space.capacity();
    }

    @Override
    public FileStatus status(PathName path, boolean follow) {
        return status(path.last(), find(path));
    }

    @Override
    public void list(PathName path, String after, Listing listing) {
        Directory directory = directory(find(path), path);
        String name = directory.after(after);
        while (name != null && listing.add(status(name, directory.find(name)))) {
            name = directory.after(name);
        }
    }

    private static FileStatus status(String name, Node node) {
        return new FileStatus(name, node instanceof Directory ? FileKind.DIRECTORY : FileKind.FILE, node.length(), node.modified());
    }

    @Override
    public Contents open(PathName path, boolean create, boolean fresh, long now) {
        if (path.root()) {
            throw path.error(FileError.IS_A_DIRECTORY);
        }
        Directory parent = parent(path);
        Node node = parent.find(path.last());
        if (node == null && !create) {
            throw path.error(FileError.NOT_FOUND);
        }
        if (node != null && fresh) {
            throw path.error(FileError.EXISTS);
        }
        if (node instanceof Directory) {
            throw path.error(FileError.IS_A_DIRECTORY);
        }
        if (node == null) {
            node = new RamFile(space, now);
            parent.put(path.last(), node, now);
        }
        RamFile file = (RamFile) node;
        file.hold();
        return file;
    }

    @Override
    public void makeDirectory(PathName path, long now) {
        Directory parent = parent(path);
        if (parent.find(path.last()) != null) {
            throw path.error(FileError.EXISTS);
        }
        parent.put(path.last(), new Directory(space, now), now);
    }

    @Override
    public void remove(PathName path, long now) {
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
        if (node instanceof RamFile file) {
            file.close();
        }
    }

    @Override
    public void rename(PathName from, PathName to, long now) {
        Directory source = parent(from);
        Node moved = source.find(from.last());
        if (moved == null) {
            throw from.error(FileError.NOT_FOUND);
        }
        if (to.inside(from)) {
            throw to.error(FileError.INVALID);
        }
        Directory target = parent(to);
        Node replaced = target.find(to.last());
        if (replaced == moved) {
            return;
        }
        checkReplaced(moved, replaced, to);
        source.remove(from.last(), now);
        try {
            target.put(to.last(), moved, now);
        } catch (FileException full) {
            source.put(from.last(), moved, now);
            throw to.error(full.error());
        }
        release(replaced);
    }

    private static void checkReplaced(Node moved, Node replaced, PathName to) {
        if (replaced instanceof Directory && moved instanceof RamFile) {
            throw to.error(FileError.IS_A_DIRECTORY);
        }
        if (replaced instanceof RamFile && moved instanceof Directory) {
            throw to.error(FileError.NOT_A_DIRECTORY);
        }
        if (replaced instanceof Directory && replaced.length() > 0) {
            throw to.error(FileError.NOT_EMPTY);
        }
    }

    @Override
    public void modified(PathName path, long time) {
        find(path).modified(time);
    }

    private Node find(PathName path) {
        Node node = root;
        for (int i = 0; i < path.names().size(); i++) {
            node = child(node, path, i);
        }
        return node;
    }

    private Directory parent(PathName path) {
        if (path.root()) {
            throw path.error(FileError.EXISTS);
        }
        Node node = root;
        for (int i = 0; i + 1 < path.names().size(); i++) {
            node = child(node, path, i);
        }
        return directory(node, path);
    }

    private static Node child(Node node, PathName path, int index) {
        Node child = directory(node, path).find(path.names().get(index));
        if (child == null) {
            throw path.error(FileError.NOT_FOUND);
        }
        return child;
    }

    private static Directory directory(Node node, PathName path) {
        if (node instanceof Directory directory) {
            return directory;
        }
        throw path.error(FileError.NOT_A_DIRECTORY);
    }
}
