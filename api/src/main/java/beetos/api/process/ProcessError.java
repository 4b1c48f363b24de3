package beetos.api.process;

/// Why the process manager refused. The ordinal plus one is the status on the wire, so new ones go to the end.
public enum ProcessError {
    NOT_FOUND("not found"),
    NOT_PERMITTED("not permitted"),
    OUT_OF_MEMORY("out of memory"),
    BAD_IMAGE("not a program"),
    TOO_MANY("too many processes"),
    TOO_LONG("arguments too long"),
    INVALID("invalid argument"),
    SPOILED("its image is not as it was built");

    private final String text;

    ProcessError(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int status() {
        return ordinal() + 1;
    }

    public static ProcessError of(long status) {
        ProcessError[] all = values();
        return status >= 1 && status <= all.length ? all[(int) status - 1] : INVALID;
    }
}
