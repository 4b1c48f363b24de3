package beetos.abi;

/// Sixteen priorities, 15 the most urgent. 0 is the kernel's own for slices of deferred work.
public final class Priority {
    private Priority() {}

    public static final int LOWEST = 1;
    public static final int PROGRAM = 4;
    public static final int SERVICE = 8;
    public static final int CONSOLE = 10;
    public static final int DRIVER = 12;
    public static final int HIGHEST = 15;
    public static final int COUNT = 16;
}
