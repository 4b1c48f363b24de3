package beetos.os.fs;

/// What a name in a directory stands for.
sealed interface Node permits Directory, Contents {
    /// Bytes of a file, entries of a directory.
    long length();

    /// When it last changed, in nanoseconds of the system clock.
    long modified();
}
