package beetos.kernel;

/// The interrupt controller. Numbers are its own (a GIC's INTID). A line is masked until [#unmask].
public interface InterruptController {
    /// What [#acknowledge] answers when nothing is pending.
    int NONE = -1;

    /// Limit of the line numbers.
    int lines();

    /// Takes the most urgent pending interrupt; every number taken is given to [#end].
    int acknowledge();

    void end(int line);

    void mask(int line);

    void unmask(int line);

    void configure(int line, boolean edge);
}
