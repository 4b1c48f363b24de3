package beetos.runtime.files;

import java.util.List;

/// The files below a program. Paths are absolute and hold neither `.` nor `..` nor a slash at their end; an open file is a number above 2.
/// Every method may refuse by a [FileRefusal].
public interface FileService {
    /// Modes of [#open], a set.
    int READ = 1;
    int WRITE = 2;
    int CREATE = 4;
    int TRUNCATE = 8;
    int APPEND = 16;
    /// With CREATE: refused if there is such a file.
    int NEW = 32;

    int open(String path, int mode);

    void close(int file);

    /// Reads from the file's position, at least one octet; 0 at the end.
    int read(int file, byte[] octets, int offset, int length);

    /// Reads from `position`; the file's own stays.
    int readAt(int file, long position, byte[] octets, int offset, int length);

    /// Writes all at the file's position, or at its end if it is open for appending.
    void write(int file, byte[] octets, int offset, int length);

    void writeAt(int file, long position, byte[] octets, int offset, int length);

    long size(int file);

    long position(int file);

    void seek(int file, long position);

    /// From the position on, or back; answers the position then.
    long skip(int file, long count);

    void truncate(int file, long length);

    /// What was written is on the medium.
    void flush(int file);

    /// What a path names, with a symbolic link at its end followed or not.
    FileEntry status(String path, boolean follow);

    /// The entries of a directory in the order of their names.
    List<FileEntry> list(String path);

    void makeDirectory(String path);

    /// Removes a file, or a directory that is empty.
    void remove(String path);

    /// Gives another name; a file or an empty directory that has it is replaced.
    void rename(String from, String to);

    /// Gives a file a further name.
    void link(String existing, String path);

    /// Makes a symbolic link.
    void makeLink(String path, String target);

    /// Sets when the contents last changed, in nanoseconds since 1970.
    void modified(String path, long time);

    /// A symbolic link's target.
    String target(String path);

    FileSpace space(String path);
}
