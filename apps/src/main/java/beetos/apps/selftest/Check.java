package beetos.apps.selftest;

/// What tests claim. A claim that does not hold ends the test with a [Failure].
final class Check {
    private Check() {}

    /// Why a test failed.
    @SuppressWarnings("serial")
    static final class Failure extends RuntimeException {
        Failure(String why) {
            super(why);
        }
    }

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new Failure(what);
        }
    }

    static void equal(long expected, long actual, String what) {
        if (expected != actual) {
            throw new Failure(what + ": " + actual + " instead of " + expected);
        }
    }
}
