package beetos.abi;

/// What a handle names.
public final class HandleKind {
    private HandleKind() {}

    public static final int NONE = 0;
    public static final int CONNECTION = 1;
    public static final int SERVER = 2;
    public static final int PROCESS = 3;
    public static final int DEVICE = 4;
    /// The table of devices: describe and claim.
    public static final int DEVICES = 5;
    public static final int SYSTEM = 6;
    public static final int CONSOLE = 7;
    public static final int POWER = 8;
    public static final int BUNDLE = 9;
}
