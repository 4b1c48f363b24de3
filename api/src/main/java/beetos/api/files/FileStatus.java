package beetos.api.files;

/// What a path names: `length` is that of a file's contents in bytes, of a directory the count of its entries.
public record FileStatus(String name, boolean directory, long length, long modified) {}
