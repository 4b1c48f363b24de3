package beetos.os.pl031;

import java.util.PriorityQueue;

/// Who waits for which second: the clock's match register stands at the earliest.
final class Alarms {
    static final int LIMIT = 1024;

    private record Alarm(long second, Runnable ring) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            return Long.compare(second, other.second);
        }
    }

    private final ClockRegisters clock;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

    /// Leaves the clock without an interrupt.
    Alarms(ClockRegisters clock) {
        this.clock = clock;
        clock.interrupt(false);
        clock.clearInterrupt();
    }

    /// Runs `ring` as soon as `second` has come; false if too many wait.
    boolean add(long second, Runnable ring) {
        if (alarms.size() == LIMIT) {
            return false;
        }
        alarms.add(new Alarm(second, ring));
        ring();
        return true;
    }

    void interrupt() {
        clock.clearInterrupt();
        ring();
    }

    /// Rings what is due, and sets the match register for the next; looks again, since that second may have come meanwhile.
    private void ring() {
        do {
            while (isDue()) {
                alarms.poll().ring().run();
            }
            clock.interrupt(!alarms.isEmpty());
            if (!alarms.isEmpty()) {
                clock.match(alarms.peek().second());
            }
        } while (isDue());
    }

    private boolean isDue() {
        return !alarms.isEmpty() && alarms.peek().second() <= clock.seconds();
    }
}
