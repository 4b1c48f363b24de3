package beetos.runtime.files;

/// What a name stands for: `length` is that of a file's contents in bytes, `modified` nanoseconds since 1970.
public record FileEntry(String name, Kind kind, long length, long modified) {
    public enum Kind { FILE, DIRECTORY, LINK }

    public boolean directory() { return kind == Kind.DIRECTORY; }
}
