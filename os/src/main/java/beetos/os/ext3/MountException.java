package beetos.os.ext3;

/// The disk holds no file system that this one can use; the message says why.
@SuppressWarnings("serial")
public final class MountException extends RuntimeException {
    MountException(String reason) {
        super(reason);
    }
}
