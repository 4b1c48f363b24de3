package beetos.xtask;

/// Something that the user of `./beet` can mend; the message says how.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(message, null, false, false);
    }
}
