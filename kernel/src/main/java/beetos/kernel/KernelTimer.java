package beetos.kernel;

/// The one timer. Time is monotonic, in nanoseconds: seconds(ticks / hertz) · 10^9 + (ticks % hertz) · 10^9 / hertz,
/// which programs compute from CNTVCT in the same way.
public interface KernelTimer {
    long OFF = Long.MAX_VALUE;

    long now();

    /// Interrupts when the clock reaches `deadline`, at once if it has; OFF switches the timer off. Called only on a change.
    void alarm(long deadline);

    /// Its line at the interrupt controller.
    int line();
}
