package beetos.hosted.device;

/// A device as drivers and the interrupt controller see it. All methods but those of the host's side run one at a time.
public interface Model {
    int NO_LINE = -1;

    /// Strings of `compatible`, the most special first.
    String[] compatible();

    long base();

    long length();

    /// Its interrupt, or [#NO_LINE].
    int line();

    /// Whether the interrupt line is raised.
    boolean raised();

    /// Whether the device takes an access there; else it answers with a bus error.
    default boolean takes(int offset, int width) {
        return true;
    }

    long read(int offset, int width);

    void write(int offset, int width, long value);
}
