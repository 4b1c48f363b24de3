package beetos.os.procman;

import beetos.user.Clock;

/// How often each service has died, and when it may start again: at once the first time, then after 1, 2, 4 … seconds, and after the
/// sixth death within a minute no more.
final class Services {
    private static final int LIMIT = 6;
    private static final long MINUTE = 60 * Clock.SECOND;

    private final int[] deaths;
    private final long[] lastDeath;
    private final long[] restart;          // deadline; 0: nothing to do

    Services(int programs) {
        deaths = new int[programs];
        lastDeath = new long[programs];
        restart = new long[programs];
    }

    /// Notes a death; false if the program is given up.
    boolean died(int program, long now) {
        if (now - lastDeath[program] > MINUTE) {
            deaths[program] = 0;
        }
        lastDeath[program] = now;
        deaths[program]++;
        if (deaths[program] == LIMIT) {
            return false;
        }
        restart[program] = deaths[program] == 1 ? now : now + (Clock.SECOND << deaths[program] - 2);
        return true;
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
