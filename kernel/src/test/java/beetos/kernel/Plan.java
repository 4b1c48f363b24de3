package beetos.kernel;

/// What goes wrong in a run on purpose, beside what the seed chooses.
///
/// @param refusal the allocation that accounts refuse, counted from the end of the building; 0 = none
/// @param death the message at which the first service dies; 0 = by the seed
/// @param silence the round of the starter at which the device stops answering; 0 = never
record Plan(int refusal, int death, int silence) {
    static final Plan PLAIN = new Plan(0, 0, 0);

    boolean isPlain() {
        return equals(PLAIN);
    }

    void arm() {
        Refusal.arm(refusal);
    }

    /// Nothing is refused any more.
    static void disarm() {
        Refusal.arm(0);
    }
}
