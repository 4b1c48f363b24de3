package beetos.api.names;

/// A name that this program may not register or connect to, or that is none.
@SuppressWarnings("serial")
public final class NamesException extends RuntimeException {
    public NamesException(String message) {
        super(message);
    }
}
