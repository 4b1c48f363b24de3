package beetos.api.files;

/// What a path names. The ordinal is the kind on the wire, so new ones go to the end.
public enum FileKind {
    FILE,
    DIRECTORY,
    LINK;

    /// The kind of a word; FILE for one that this build does not know.
    static FileKind of(long word) {
        FileKind[] all = values();
        return word >= 0 && word < all.length ? all[(int) word] : FILE;
    }
}
