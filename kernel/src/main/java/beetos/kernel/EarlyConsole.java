package beetos.kernel;

/// Where the kernel prints before a driver owns the console, and in a panic. Polls.
public interface EarlyConsole {
    void put(int octet);
}
