package beetos.os.procman;

import beetos.user.Clock;

/// How often each service has died, and when it may start again: at once the first time, then after 1, 2, 4 … seconds, and after the
/// sixth death within a minute no more.
final class Services {
    private static final int LIMIT = 6;
    private static final long MINUTE = 60 * Clock.SECOND;
    private static final long DELAY = 10 * Clock.MILLISECOND;
    private static final int DELAYS = 200;

    private final int[] deaths;
    private final long[] lastDeath;
    private final long[] restart;          // deadline; 0: nothing to do
    private final int[] delays;            // since the last death
    private final boolean[] wanting;       // the same

    Services(int programs) {
        deaths = new int[programs];
        lastDeath = new long[programs];
        restart = new long[programs];
        delays = new int[programs];
        wanting = new boolean[programs];
    }

    /// Notes a death; false if the program is given up.
    boolean died(int program, long now) {
        if (now - lastDeath[program] > MINUTE) {
            deaths[program] = 0;
        }
        lastDeath[program] = now;
        delays[program] = 0;
        wanting[program] = false;
        deaths[program]++;
        if (deaths[program] == LIMIT) {
            return false;
        }
        restart[program] = deaths[program] == 1 ? now : now + (Clock.SECOND << deaths[program] - 2);
        return true;
    }

    /// Puts a start off for a moment, since the memory of the last run is not back yet; false if that has been done long enough.
    boolean later(int program, long now) {
        if (++delays[program] > DELAYS) {
            return false;
        }
        restart[program] = now + DELAY;
        return true;
    }

    /// Puts a start off for a second, since something that it needs is used up: that is no death, however often. True the first time since its last one.
    boolean wanting(int program, long now) {
        restart[program] = now + Clock.SECOND;
        boolean first = !wanting[program];
        wanting[program] = true;
        return first;
    }

    int deaths(int program) {
        return deaths[program];
    }

    boolean givenUp(int program) {
        return deaths[program] >= LIMIT;
    }

    /// A program whose time has come, or -1. It is asked for once.
    int due(long now) {
        for (int i = 0; i < restart.length; i++) {
            if (restart[i] != 0 && restart[i] <= now) {
                restart[i] = 0;
                return i;
            }
        }
        return -1;
    }

    /// The earliest time at which one is due; 0 if none is waiting.
    long next() {
        long next = 0;
        for (int i = 0; i < restart.length; i++) {
            if (restart[i] != 0 && (next == 0 || restart[i] < next)) {
                next = restart[i];
            }
        }
        return next;
    }
}
