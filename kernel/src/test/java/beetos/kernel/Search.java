package beetos.kernel;

/// What a [PatchedKernel] runs inside.
public final class Search {
    private static final int MEGABYTES = 5;

    private static final int MOST_REFUSALS = 40;

    private Search() {}

    /// The first failure among the seeds from 1 to `last`; null if none fails.
    public static String firstFailure(long last) {
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

    /// Each of the seeds from 1 to `last` again and again, each time with the next allocation refused: how many were.
    public static long refusals(long last) {
        Rig.Ram ram = new Rig.Ram(MEGABYTES);
        Ledger total = new Ledger();
        for (long seed = 1; seed <= last; seed++) {
            for (int number = 1; number <= MOST_REFUSALS; number++) {
                total.add(Simulation.run(ram, seed, new Plan(number, 0, 0)));
            }
        }
        return total.refusals;
    }
}
