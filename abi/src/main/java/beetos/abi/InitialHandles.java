package beetos.abi;

/// The handles that a process finds at its start. Those that its manifest does not grant are absent.
public final class InitialHandles {
    private InitialHandles() {}

    /// The process itself (rights WAIT only).
    public static final int SELF = 1;
    /// A connection to `names`.
    public static final int NAMES = 2;
    /// A connection to `procman`, whose badge is this process.
    public static final int PROCMAN = 3;
    /// Connections of the standard streams.
    public static final int INPUT = 4;
    public static final int OUTPUT = 5;
    public static final int ERROR = 6;
    /// First of the further ones, in the order of the start block's table.
    public static final int FIRST_GRANTED = 7;

    /// What the kernel gives the first process (`procman`) instead.
    public static final int SYSTEM = 2;
    public static final int DEVICES = 3;
    public static final int CONSOLE = 4;
    public static final int POWER = 5;
    public static final int BUNDLE = 6;
}
