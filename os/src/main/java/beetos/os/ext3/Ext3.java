package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.api.files.FileKind;
import beetos.api.files.FileStatus;
import beetos.os.disk.Disk;
import beetos.os.mount.Contents;
import beetos.os.mount.FileSystem;
import beetos.os.mount.Listing;
import beetos.os.mount.PathName;
import java.util.Map;
import java.util.TreeMap;

/// A [Volume] by paths, to be mounted.
public final class Ext3 implements FileSystem {
    private final Volume volume;

    private Ext3(Volume volume) {
        this.volume = volume;
    }

    /// Whether there is a superblock.
    public static boolean recognises(Disk disk) {
        byte[] sector = new byte[Disk.SECTOR];
        int first = Geometry.SUPERBLOCK / Disk.SECTOR;
        if (disk.sectors() <= first) {
            return false;
        }
        disk.read(first, 1, sector, 0);
        return Fields.u16(sector, Geometry.MAGIC_AT) == Geometry.MAGIC;
    }

    /// What `disk` holds; throws [MountException] or a FileException where it is no file system.
    public static Ext3 mount(Disk disk, long now) {
        return new Ext3(Volume.mount(disk, now));
    }

    @Override
    public String kind() {
        return "ext3";
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public long free() {
        return volume.free();
    }

    @Override
    public long capacity() {
        return volume.capacity();
    }

    @Override
    public FileStatus status(PathName path, boolean follow) {
        return status(path.last(), find(path));
    }

    private FileStatus status(String name, long number) {
        FileKind kind = volume.isDirectory(number) ? FileKind.DIRECTORY : FileKind.FILE;
        return new FileStatus(name, kind, volume.length(number), volume.modified(number));
    }

    @Override
    public void list(PathName path, String after, Listing listing) {
        long directory = find(path);
        TreeMap<String, Long> names = volume.list(directory, after);
        while (!names.isEmpty()) {
            for (Map.Entry<String, Long> entry : names.entrySet()) {
                if (!listing.add(status(entry.getKey(), entry.getValue()))) {
                    return;
                }
            }
            names = volume.list(directory, names.lastKey());
        }
    }

    @Override
    public Contents open(PathName path, boolean create, boolean fresh, long now) {
        if (path.root()) {
            throw path.error(FileError.IS_A_DIRECTORY);
        }
        long parent = parent(path);
        long number = volume.find(parent, path.last());
        if (number == 0 && !create) {
            throw path.error(FileError.NOT_FOUND);
        }
        if (number != 0 && fresh) {
            throw path.error(FileError.EXISTS);
        }
        return new OpenContents(volume, number == 0 ? volume.create(parent, path.last(), now) : number);
    }

    @Override
    public void makeDirectory(PathName path, long now) {
        long parent = parent(path);
        if (volume.find(parent, path.last()) != 0) {
            throw path.error(FileError.EXISTS);
        }
        volume.makeDirectory(parent, path.last(), now);
    }

    @Override
    public void link(PathName existing, PathName path, long now) {
        long parent = parent(path);
        if (volume.find(parent, path.last()) != 0) {
            throw path.error(FileError.EXISTS);
        }
        volume.link(find(existing), parent, path.last(), now);
    }

    @Override
    public void remove(PathName path, long now) {
        volume.remove(parent(path), path.last(), now);
    }

    @Override
    public void rename(PathName from, PathName to, long now) {
        volume.rename(parent(from), from.last(), parent(to), to.last(), now);
    }

    @Override
    public void modified(PathName path, long time) {
        volume.modified(find(path), time);
    }

    @Override
    public void flush() {
        volume.flush();
    }

    private long find(PathName path) {
        return walk(path, path.names().size());
    }

    private long parent(PathName path) {
        if (path.root()) {
            throw path.error(FileError.EXISTS);
        }
        return walk(path, path.names().size() - 1);
    }

    private long walk(PathName path, int count) {
        long number = Volume.ROOT;
        for (int i = 0; i < count; i++) {
            number = volume.find(number, path.names().get(i));
            if (number == 0) {
                throw path.error(FileError.NOT_FOUND);
            }
        }
        return number;
    }
}
