package beetos.runtime.files;

/// Why a [FileService] refused. It never leaves the runtime: each door of the JDK makes its own exception of it.
@SuppressWarnings("serial")
public final class FileRefusal extends RuntimeException {
    /// The texts are those that programs know from other systems.
    public enum Reason {
        NOT_FOUND("No such file or directory"),
        EXISTS("File exists"),
        NOT_A_DIRECTORY("Not a directory"),
        IS_A_DIRECTORY("Is a directory"),
        NOT_EMPTY("Directory not empty"),
        NO_SPACE("No space left on device"),
        NAME_TOO_LONG("File name too long"),
        READ_ONLY("Read-only file system"),
        NOT_PERMITTED("Permission denied"),
        WRONG_MODE("Bad file descriptor"),
        INVALID("Invalid argument"),
        DEVICE("Input/output error"),
        TOO_MANY_OPEN("Too many open files"),
        OTHER_FILE_SYSTEM("Invalid cross-device link"),
        BUSY("Device or resource busy"),
        TOO_MANY_LINKS("Too many levels of symbolic links"),
        UNSUPPORTED("Operation not supported"),
        NOT_OFFERED("Function not implemented");

        private final String text;

        Reason(String text) { this.text = text; }

        public String text() { return text; }
    }

    private final Reason reason;

    public FileRefusal(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    public Reason reason() { return reason; }
}
