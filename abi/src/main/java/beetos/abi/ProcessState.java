package beetos.abi;

/// States of a process in PROCESS_LIST.
public final class ProcessState {
    private ProcessState() {}

    public static final int NONE = 0;
    public static final int CREATED = 1;
    public static final int RUNNING = 2;
    /// Being taken apart.
    public static final int ENDING = 3;
    /// Gone but for its status, which somebody may still ask for.
    public static final int ENDED = 4;
}
