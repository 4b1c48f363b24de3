package beetos.apps.bsh;

import beetos.user.Clock;

/// Tells a person from a pipe, which must not be asked for the size of its terminal. A person makes pauses between the keys of a line, or presses
/// some that no pipe holds.
final class Pace {
    private static final long PAUSE = 30 * Clock.MILLISECOND;
    private static final String KEYS = "\t\f\33";       // Tab, Ctrl-L, arrows

    private long last;      // when the last octet of this line came; 0: none has
    private boolean told;

    void begin() {
        last = 0;
        told = false;
    }

    /// Notes an octet; true once a line, when it is clear that a person types.
    boolean person(int octet, long now) {
        boolean person = KEYS.indexOf(octet) >= 0 || last != 0 && now - last > PAUSE;
        last = now;
        boolean first = person && !told;
        told |= person;
        return first;
    }
}
