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
        return status(path.last(), find(path, follow));
    }

    @Override
    public String target(PathName path) {
        if (find(path, false) instanceof Link link) {
            return link.target();
        }
        throw path.error(FileError.NOT_A_LINK);
    }

    @Override
    public void list(PathName path, String after, Listing listing) {
        Directory directory = Place.directory(find(path, true), path);
        String name = directory.after(after);
        while (name != null && listing.add(status(name, directory.find(name)))) {
            name = directory.after(name);
        }
    }

    private static FileStatus status(String name, Node node) {
        FileKind kind = switch (node) {
            case Directory _ -> FileKind.DIRECTORY;
            case Link _ -> FileKind.LINK;
            case RamFile _ -> FileKind.FILE;
        };
        return new FileStatus(name, kind, node.length(), node.modified());
    }

    @Override
    public Contents open(PathName path, boolean create, boolean fresh, long now) {
        if (path.root()) {
            throw path.error(FileError.IS_A_DIRECTORY);
        }
        Place place = Place.of(root, path, !fresh);
        Node node = place.node();
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
            place.parent().put(place.name(), node, now);
        }
        RamFile file = (RamFile) node;
        file.hold();
        return file;
    }

    @Override
    public void makeDirectory(PathName path, long now) {
        free(path).parent().put(path.last(), new Directory(space, now), now);
    }

    @Override
    public void mountPoint(PathName path, long now) {
        if (!(Place.of(root, path, false).node() instanceof Directory)) {
            makeDirectory(path, now);
        }
        ((Directory) find(path, false)).becomeMountPoint();
    }

    /// A further name of a file; of a link at the path's end the link itself gets it.
    @Override
    public void link(PathName existing, PathName path, long now) {
        Node node = find(existing, false);
        if (node instanceof Directory) {
            throw existing.error(FileError.IS_A_DIRECTORY);
        }
        if (node instanceof Link link) {
            symbolicLink(path, link.target(), now);
        } else {
            free(path).parent().put(path.last(), node, now);
            ((RamFile) node).hold();
        }
    }

    @Override
    public void symbolicLink(PathName path, String target, long now) {
        Place place = free(path);
        Link link = new Link(target, now);
        space.take(link.cost());
        try {
            place.parent().put(path.last(), link, now);
        } catch (FileException full) {
            space.give(link.cost());
            throw full;
        }
    }

    /// The place of a name that is not taken.
    private Place free(PathName path) {
        Place place = Place.of(root, path, false);
        if (place.node() != null) {
            throw path.error(FileError.EXISTS);
        }
        return place;
    }

    @Override
    public void remove(PathName path, long now) {
        Place place = named(path);
        if (place.node() instanceof Directory && place.node().length() > 0) {
            throw path.error(FileError.NOT_EMPTY);
        }
        place.parent().remove(path.last(), now);
        release(place.node());
    }

    /// The place of a name that is there, and can be taken away.
    private Place named(PathName path) {
        Place place = Place.of(root, path, false);
        if (path.root()) {
            throw path.error(FileError.EXISTS);
        }
        if (place.node() == null) {
            throw path.error(FileError.NOT_FOUND);
        }
        checkMounted(place.node(), path);
        return place;
    }

    private static void checkMounted(Node node, PathName path) {
        if (node instanceof Directory directory && directory.isMountPoint()) {
            throw path.error(FileError.MOUNT_POINT);
        }
    }

    private void release(Node node) {
        if (node instanceof RamFile file) {
            file.close();
        } else if (node instanceof Link link) {
            space.give(link.cost());
        }
    }

    @Override
    public void rename(PathName from, PathName to, long now) {
        Place source = named(from);
        Node moved = source.node();
        Place target = Place.of(root, to, false);
        if (moved instanceof Directory directory && target.above().contains(directory)) {
            throw to.error(FileError.INVALID);       // below itself it would leave the tree
        }
        Node replaced = target.node();
        if (replaced == moved) {
            return;
        }
        checkMounted(replaced, to);
        checkReplaced(moved, replaced, to);
        source.parent().remove(from.last(), now);
        try {
            target.parent().put(to.last(), moved, now);
        } catch (FileException full) {
            source.parent().put(from.last(), moved, now);
            throw to.error(full.error());
        }
        release(replaced);
    }

    private static void checkReplaced(Node moved, Node replaced, PathName to) {
        if (replaced instanceof Directory && !(moved instanceof Directory)) {
            throw to.error(FileError.IS_A_DIRECTORY);
        }
        if (replaced != null && !(replaced instanceof Directory) && moved instanceof Directory) {
            throw to.error(FileError.NOT_A_DIRECTORY);
        }
        if (replaced instanceof Directory && replaced.length() > 0) {
            throw to.error(FileError.NOT_EMPTY);
        }
    }

    @Override
    public void modified(PathName path, long time) {
        find(path, true).modified(time);
    }

    private Node find(PathName path, boolean follow) {
        Node node = Place.of(root, path, follow).node();
        if (node == null) {
            throw path.error(FileError.NOT_FOUND);
        }
        return node;
    }
}
