package beetos.runtime.files;

/// Where a path's contents are: what kind of file system, and its bytes.
public record FileSpace(String kind, boolean readOnly, long free, long capacity) {}
