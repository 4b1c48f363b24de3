package beetos.runtime.files;

/// Where a program's files are. The compiler puts `beetos.runtime.board.NoFiles` or `beetos.api.files.ServedFiles` in the place of this class,
/// which has the same method; on a JVM there is nothing below.
public final class FilePlatform {
    private FilePlatform() {}

    public static FileService service() { throw new UnsupportedOperationException("FilePlatform: metal only"); }
}
