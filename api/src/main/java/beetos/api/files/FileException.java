package beetos.api.files;

/// A refused file operation. Its message is `path: reason`, as commands print it.
@SuppressWarnings("serial")
public final class FileException extends RuntimeException {
    private final FileError error;

    public FileException(FileError error, String path) {
        super(path + ": " + error.text());
        this.error = error;
    }

    public FileError error() {
        return error;
    }
}
