package beetos.runtime.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The JDK's exceptions for what a [FileService] refused.
public final class Refusals {
    private Refusals() {}

    /// As java.nio.file says it.
    static IOException of(FileRefusal refusal, Path path, Path other) {
        String file = path.toString();
        String second = other == null ? null : other.toString();
        return switch (refusal.reason()) {
            case NOT_FOUND -> new NoSuchFileException(file, second, null);
            case EXISTS -> new FileAlreadyExistsException(file, second, null);
            case NOT_PERMITTED -> new AccessDeniedException(file, second, null);
            case TOO_MANY_LINKS -> new FileSystemException(file, second, refusal.getMessage() + " or unable to access attributes of symbolic link");
            default -> new FileSystemException(file, second, refusal.getMessage());
        };
    }

    static IOException of(FileRefusal refusal, Path path) { return of(refusal, path, null); }

    /// The same where a path through a file is no path.
    static IOException absent(FileRefusal refusal, Path path) {
        boolean none = refusal.reason() == FileRefusal.Reason.NOT_A_DIRECTORY;
        return of(none ? new FileRefusal(FileRefusal.Reason.NOT_FOUND) : refusal, path);
    }

    /// As java.io says it of a file that is not open.
    public static FileNotFoundException opening(FileRefusal refusal, String path) {
        return new FileNotFoundException(path + " (" + refusal.getMessage() + ")");
    }

    /// Of one that is.
    public static IOException using(FileRefusal refusal) { return new IOException(refusal.getMessage()); }
}
