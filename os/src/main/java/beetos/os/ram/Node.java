package beetos.os.ram;

/// What a name in a directory stands for.
sealed interface Node permits Directory, Link, RamFile {
    /// Bytes of a file or of a link's target, entries of a directory.
    long length();

    /// When it last changed.
    long modified();

    void modified(long time);
}
