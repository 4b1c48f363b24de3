package beetos.kernel;

/// What a [PatchedKernel] runs inside.
final class Search {
    private static final int MEGABYTES = 5;

    private Search() {}

    /// The first failure among the seeds from 1 to `last`; null if none fails.
    static String firstFailure(long last) {
        Rig.Ram ram = new Rig.Ram(MEGABYTES);
        for (long seed = 1; seed <= last; seed++) {
            try {
                Simulation.run(ram, seed, Plan.PLAIN);
            } catch (AssertionError found) {
                return found.getMessage();
            }
        }
        return null;
    }

    /// One seed again and again, each time with the next allocation refused.
    static String refusals(long seed) {
        Rig.Ram ram = new Rig.Ram(MEGABYTES);
        long answered = 0;
        for (int number = 1; number <= 60; number++) {
            answered += Simulation.run(ram, seed, new Plan(number, 0, 0)).answered;
        }
        return Long.toString(answered);
    }
}
