package beetos.os.mount;

import beetos.api.files.FileStatus;

/// Takes the entries of a directory, one behind the other.
public interface Listing {
    /// False: there is no room for this one, and it was not taken.
    boolean add(FileStatus entry);
}
