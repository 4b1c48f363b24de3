package beetos.user;

/// What every protocol means by these answers: 0 is success, a protocol's own refusals are above 0.
public final class Status {
    public static final long OK = 0;
    public static final long UNKNOWN_OPERATION = -1;
    public static final long MALFORMED = -2;
    public static final long NOT_PERMITTED = -3;
    /// The kernel refused the server something that it needed: handles, memory, a connection.
    public static final long EXHAUSTED = -4;
    /// Of a write: nobody will ever read it.
    public static final long NO_READER = -5;

    private Status() {}
}
