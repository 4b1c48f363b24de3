package beetos.os.fs;

import beetos.user.Clock;

/// The time that file systems note.
final class Time {
    private Time() {}

    /// Nanoseconds since 1970, as far as the system knows.
    static long now() {
        return System.currentTimeMillis() * Clock.MILLISECOND;
    }
}
