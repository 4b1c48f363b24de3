package beetos.os.mount;

import beetos.api.files.FileError;
import beetos.api.files.FileStatus;

/// A file system behind a mount point. Every method runs on the one thread of its mount; none calls the file service.
///
/// Paths begin at the file system's own root, which always exists; symbolic links inside are the file system's to follow, and
/// lead nowhere outside. `now` and times are nanoseconds since 1970. The operations that change something refuse with READ_ONLY
/// where a file system does not have them.
public interface FileSystem {
    /// What it is, in one word: `ram`, `tar`, `ext3`.
    String kind();

    boolean readOnly();

    /// Bytes that may still be written, and in all.
    long free();

    long capacity();

    /// What `path` names; its name is the path's last, `/` of the root. `follow`: a symbolic link that is its last name is followed.
    FileStatus status(PathName path, boolean follow);

    /// Puts the entries of a directory into `listing`, in order of their names' char values, those behind the name `after`, until one is not taken.
    void list(PathName path, String after, Listing listing);

    /// The target of a symbolic link.
    default String target(PathName path) {
        throw path.error(FileError.NOT_A_LINK);
    }

    /// The contents of a file, symbolic links followed. `create`: made empty if it is absent, or else, where it must be `fresh`,
    /// refused with EXISTS. Each opening is closed once.
    Contents open(PathName path, boolean create, boolean fresh, long now);

    default void makeDirectory(PathName path, long now) {
        throw path.error(FileError.READ_ONLY);
    }

    /// Makes a directory, or takes the one that is there, to show that another file system is mounted right there: no path of this one leads
    /// into it, by symbolic links either, and its name stays.
    default void mountPoint(PathName path, long now) {
        throw path.error(FileError.READ_ONLY);
    }

    /// Takes a file's, a link's or an empty directory's name away. Contents live on until their last opening is closed.
    default void remove(PathName path, long now) {
        throw path.error(FileError.READ_ONLY);
    }

    /// Gives something another name; a file, or an empty directory where a directory is renamed, that had it is replaced.
    default void rename(PathName from, PathName to, long now) {
        throw from.error(FileError.READ_ONLY);
    }

    /// Gives a file a further name; not every file system has that.
    default void link(PathName existing, PathName path, long now) {
        throw path.error(FileError.UNSUPPORTED);
    }

    /// Makes a symbolic link; not every file system has them.
    default void symbolicLink(PathName path, String target, long now) {
        throw path.error(FileError.UNSUPPORTED);
    }

    /// Sets the time of the last change.
    default void modified(PathName path, long time) {
        throw path.error(FileError.READ_ONLY);
    }

    /// What was written is on the medium when this returns.
    default void flush() {}
}
