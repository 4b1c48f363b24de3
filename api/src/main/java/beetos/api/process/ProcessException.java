package beetos.api.process;

/// A refused operation on processes.
@SuppressWarnings("serial")
public final class ProcessException extends RuntimeException {
    private final ProcessError error;

    public ProcessException(ProcessError error, String subject) {
        super(subject + ": " + error.text());
        this.error = error;
    }

    public ProcessError error() {
        return error;
    }
}
