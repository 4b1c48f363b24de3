package beetos.api.files;

/// Why the file system refused. The ordinal plus one is the status on the wire, so new ones go to the end; the text is what a
/// command prints behind the path.
public enum FileError {
    NOT_FOUND("not found"),
    EXISTS("exists"),
    NOT_A_DIRECTORY("not a directory"),
    IS_A_DIRECTORY("is a directory"),
    NOT_EMPTY("directory not empty"),
    NO_SPACE("no space"),
    NAME_TOO_LONG("name too long"),
    READ_ONLY("read-only"),
    INVALID_PATH("invalid path"),
    WRONG_MODE("not open for that"),
    INVALID("invalid argument"),
    DEVICE("device error"),
    TOO_MANY_OPEN("too many open files"),
    PATH_TOO_LONG("path too long"),
    OTHER_FILE_SYSTEM("on another file system"),
    MOUNT_POINT("is a mount point"),
    TOO_MANY_LINKS("too many symbolic links"),
    NOT_A_LINK("not a symbolic link"),
    UNSUPPORTED("not supported"),
    DAMAGED("damaged file system"),
    CLOSED("closed when the file service ended");

    private final String text;

    FileError(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int status() {
        return ordinal() + 1;
    }

    /// The error of a status above zero; INVALID for one that this build does not know.
    public static FileError of(long status) {
        FileError[] all = values();
        return status >= 1 && status <= all.length ? all[(int) status - 1] : INVALID;
    }
}
