package beetos.runtime.files;

/// What a name stands for: `length` is that of a file's contents in bytes, `modified` nanoseconds since 1970.
public record FileEntry(String name, boolean directory, long length, long modified) {}
