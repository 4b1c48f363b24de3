package beetos.hosted;

import beetos.kernel.InterruptController;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

/// The interrupt controller: level-triggered lines, each with the device model that drives it. What the JVM has to tell the kernel comes
/// with an interrupt as well.
final class Lines implements InterruptController {
    static final int TIMER = 27;
    private static final int COUNT = 128;

    private final BooleanSupplier[] drivers = new BooleanSupplier[COUNT];
    private final BitSet unmasked = new BitSet(COUNT);
    private final BooleanSupplier alarm;
    private final Runnable before;

    /// `alarm` drives the timer's line; `before` runs whenever the kernel looks for interrupts.
    Lines(BooleanSupplier alarm, Runnable before) {
        this.alarm = alarm;
        this.before = before;
    }

    /// A device's line: `driver` answers whether it is raised.
    void connect(int line, BooleanSupplier driver) {
        drivers[line] = driver;
    }

    boolean pending() {
        return alarm.getAsBoolean() || raised() != NONE;
    }

    private int raised() {
        for (int line = unmasked.nextSetBit(0); line >= 0; line = unmasked.nextSetBit(line + 1)) {
            if (drivers[line] != null && drivers[line].getAsBoolean()) {
                return line;
            }
        }
        return NONE;
    }

    @Override
    public int lines() {
        return COUNT;
    }

    @Override
    public int acknowledge() {
        before.run();
        return alarm.getAsBoolean() ? TIMER : raised();
    }

    @Override
    public void end(int line) {}

    @Override
    public void mask(int line) {
        unmasked.clear(line);
    }

    @Override
    public void unmask(int line) {
        unmasked.set(line);
    }

    @Override
    public void configure(int line, boolean edge) {}
}
