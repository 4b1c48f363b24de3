package beetos.os.tar;

import beetos.api.files.FileError;
import beetos.api.files.FileKind;
import beetos.api.files.FileStatus;
import beetos.os.disk.Disk;
import beetos.os.mount.Contents;
import beetos.os.mount.FileSystem;
import beetos.os.mount.Listing;
import beetos.os.mount.PathName;
import beetos.user.Utf8;
import java.util.Map;

/// An archive to be mounted. Where the disk refuses a read, so does this, by its [beetos.api.block.BlockException].
public final class TarFileSystem implements FileSystem {
    private static final int NEAR = 128;      // blocks in which a first header is looked for

    private final Window window;
    private final Index index;
    private final Tally tally = new Tally();

    private TarFileSystem(Window window, long allowance) {
        this.window = window;
        index = new Index(tally, allowance);
    }

    /// Whether there is a header at the disk's begin, or, should that be damaged, a marked one near it.
    public static boolean recognises(Disk disk) {
        Window window = new Window(disk);
        for (long at = 0; at < Math.min(NEAR, disk.sectors()); at++) {
            Header header = new Header(window.buffer(), window.sector(at));
            if ((header.marked() || at == 0) && header.valid()) {
                return true;
            }
        }
        return false;
    }

    /// Reads the archive's headers. The index takes about `allowance` bytes at most; what has no room is left out and counted.
    public static TarFileSystem mount(Disk disk, long allowance) {
        TarFileSystem system = new TarFileSystem(new Window(disk), allowance);
        new Walk(system.window, system.index, system.tally).run();
        return system;
    }

    /// What there is and what was left out, in a line for the log.
    public String summary() {
        return tally.toString();
    }

    Tally tally() {
        return tally;
    }

    @Override
    public String kind() {
        return "tar";
    }

    @Override
    public boolean readOnly() {
        return true;
    }

    @Override
    public long free() {
        return 0;
    }

    @Override
    public long capacity() {
        return window.length();
    }

    @Override
    public FileStatus status(PathName path, boolean follow) {
        return status(path.last(), Lookup.find(index.root(), path, follow));
    }

    private static FileStatus status(String name, Node node) {
        return switch (node) {
            case Node.Directory directory -> new FileStatus(name, FileKind.DIRECTORY, directory.names.size(), directory.modified);
            case Node.Link link -> new FileStatus(name, FileKind.LINK, Utf8.encode(link.target()).length, link.modified());
            case Node.Regular file -> new FileStatus(name, FileKind.FILE, file.length(), file.modified());
        };
    }

    @Override
    public void list(PathName path, String after, Listing listing) {
        if (!(Lookup.find(index.root(), path, true) instanceof Node.Directory directory)) {
            throw path.error(FileError.NOT_A_DIRECTORY);
        }
        Map.Entry<String, Node> entry = directory.names.higherEntry(after);
        while (entry != null && listing.add(status(entry.getKey(), entry.getValue()))) {
            entry = directory.names.higherEntry(entry.getKey());
        }
    }

    @Override
    public String target(PathName path) {
        if (Lookup.find(index.root(), path, false) instanceof Node.Link link) {
            return link.target();
        }
        throw path.error(FileError.NOT_A_LINK);
    }

    @Override
    public Contents open(PathName path, boolean create, boolean fresh, long now) {
        if (Lookup.find(index.root(), path, true) instanceof Node.Regular file) {
            return new TarContents(window, file);
        }
        throw path.error(FileError.IS_A_DIRECTORY);
    }
}
