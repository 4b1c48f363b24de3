package beetos.abi;

/// Rights of a handle. They only shrink, on duplication and on every transfer.
public final class Rights {
    private Rights() {}

    /// Make another handle of it (HANDLE_DUPLICATE, copy in a message).
    public static final int DUPLICATE = 1;
    /// Give it away in a message, a reply or to a child.
    public static final int TRANSFER = 1 << 1;

    /// Connections: send messages; move memory to the server.
    public static final int SEND = 1 << 4;
    public static final int MOVE = 1 << 5;

    /// Servers: receive and reply; mint connections; set notification bits, timers, interrupts.
    public static final int RECEIVE = 1 << 6;
    public static final int CONNECT = 1 << 7;
    public static final int NOTIFY = 1 << 8;

    /// Processes: end it; wait for it, watch it; map into it, give it handles, start it.
    public static final int KILL = 1 << 9;
    public static final int WAIT = 1 << 10;
    public static final int BUILD = 1 << 11;

    /// Devices: read and write registers and take interrupts; frames with physical addresses.
    public static final int REGISTERS = 1 << 12;
    public static final int DMA = 1 << 13;
    /// Devices table: describe, claim.
    public static final int CLAIM = 1 << 14;

    /// System: create processes; list them.
    public static final int SPAWN = 1 << 15;
    public static final int LIST = 1 << 16;

    /// Console, power, bundle: use it.
    public static final int USE = 1 << 17;

    public static final int ALL = (1 << 18) - 1;
}
