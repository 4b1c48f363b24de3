package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.api.files.FileException;

/// Refusals of operations; the server adds the path.
final class Refusal {
    private Refusal() {}

    static FileException of(FileError error) {
        return new FileException(error, "");
    }

    /// What the disk says cannot be true.
    static FileException damaged() {
        return of(FileError.DAMAGED);
    }
}
