package beetos.hosted.device;

/// A device as drivers and the interrupt controller see it. All methods but those of the host's side run one at a time.
public interface Model {
    /// Strings of `compatible`, the most special first.
    String[] compatible();

    long base();

    long length();

    int line();

    /// Whether the interrupt line is raised.
    boolean raised();

    long read(int offset, int width);

    void write(int offset, int width, long value);
}
