package beetos.os.ram;

/// What a name in a directory stands for.
sealed interface Node permits Directory, RamFile {
    /// Bytes of a file, entries of a directory.
    long length();

    /// When it last changed.
    long modified();

    void modified(long time);
}
