package beetos.os.mount;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.user.Octets;
import beetos.user.PageOctets;

/// What an open file holds. Positions, counts and lengths are not negative; refusals have the path "", which nobody reads.
public interface Contents {
    long length();

    /// When it last changed.
    long modified();

    /// Copies up to `count` octets from `position` into `target` at `at`; answers how many there were, 0 only at the end.
    int read(long position, Octets target, int at, int count);

    /// Writes `count` octets of `source` from `at` at `position`, which may lie behind the end: what is between reads as zeros.
    /// Answers how many: all, or as many as there is space for, if that is any.
    default int write(long position, Octets source, int at, int count, long now) {
        throw new FileException(FileError.READ_ONLY, "");
    }

    /// Cuts the file, or extends it by zeros.
    default void truncate(long length, long now) {
        throw new FileException(FileError.READ_ONLY, "");
    }

    default void modified(long time) {
        throw new FileException(FileError.READ_ONLY, "");
    }

    /// Whole pages that hold octets from the page of `position` on, at most `pages`, to be granted to a reader; null where they
    /// cannot be had without a copy. From now on they are copied before they are written.
    default PageOctets grantable(long position, int pages) {
        return null;
    }

    /// What was written is on the medium when this returns.
    default void flush() {}

    /// The opening ends.
    void close();
}
