package beetos.xtask;

/// A group of tests that `./beet test` runs, each in its own way.
interface Suite {
    String name();

    /// Runs the tests whose names contain `filter` (all, when it is empty), prints each failure with what is needed to
    /// understand it, and the suite's own summary. `wide` asks for the big counts.
    Tally run(String filter, boolean wide) throws InterruptedException;
}
