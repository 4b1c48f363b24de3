package beetos.user;

/// A message whose contents do not have the form that its operation says.
@SuppressWarnings("serial")
public final class MalformedException extends RuntimeException {
    public MalformedException() {
        super("malformed message");
    }
}
