package beetos.abi;

/// System-call numbers (x8). The table of arguments and results is in the package's description.
public final class Call {
    private Call() {}

    public static final int ABI_VERSION = 1;

    public static final int VERSION = 0;
    public static final int CALL = 1;
    public static final int REPLY_RECEIVE = 2;
    public static final int REPLY = 3;
    public static final int SEND = 4;
    public static final int LEND = 5;
    public static final int LEND_MUTABLE = 6;
    public static final int MOVE = 7;
    public static final int REPLY_GRANT = 8;
    public static final int NOTIFY = 9;
    public static final int TIMER = 10;
    public static final int SERVER_CREATE = 11;
    public static final int CONNECTION_CREATE = 12;
    public static final int HANDLE_DUPLICATE = 13;
    public static final int HANDLE_CLOSE = 14;
    public static final int HANDLE_KIND = 15;
    public static final int MAP = 16;
    public static final int UNMAP = 17;
    public static final int PROTECT = 18;
    public static final int MEMORY = 19;
    public static final int THREAD_CREATE = 20;
    public static final int THREAD_EXIT = 21;
    public static final int THREAD_JOIN = 22;
    public static final int THREAD_PRIORITY = 23;
    public static final int YIELD = 24;
    public static final int SLEEP = 25;
    public static final int FUTEX_WAIT = 26;
    public static final int FUTEX_WAKE = 27;
    public static final int THREADS_STOP = 28;
    public static final int THREAD_REGISTERS = 29;
    public static final int THREADS_RESUME = 30;
    public static final int PROCESS_CREATE = 31;
    public static final int PROCESS_MAP = 32;
    public static final int PROCESS_GIVE = 33;
    public static final int PROCESS_START = 34;
    public static final int PROCESS_EXIT = 35;
    public static final int PROCESS_KILL = 36;
    public static final int PROCESS_WAIT = 37;
    public static final int PROCESS_WATCH = 38;
    public static final int PROCESS_LIST = 39;
    public static final int DEVICE_DESCRIBE = 40;
    public static final int DEVICE_CLAIM = 41;
    public static final int DEVICE_READ = 42;
    public static final int DEVICE_WRITE = 43;
    public static final int DEVICE_MAP = 44;
    public static final int DEVICE_DMA = 45;
    public static final int DEVICE_DMA_RELEASE = 46;
    public static final int INTERRUPT_BIND = 47;
    public static final int INTERRUPT_ACKNOWLEDGE = 48;
    public static final int CONSOLE_WRITE = 49;
    public static final int POWER = 50;
    public static final int BUNDLE_MAP = 51;
    public static final int PROCESS_FAULTS = 52;
    public static final int COUNT = 53;
}
