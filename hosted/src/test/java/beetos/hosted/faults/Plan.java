package beetos.hosted.faults;

/// What goes wrong: from the `first` such event on, `count` of them.
///
/// @param victim the service that dies; empty for other kinds
record Plan(Kind kind, String victim, long first, long count) {
    static final Plan NOTHING = new Plan(Kind.NONE, "", 0, 0);

    enum Kind { NONE, ALLOCATION, DEATH, SILENCE, BUS_ERROR }

    static Plan parse(String text) {
        String[] words = text.split("_(?=[-a-z0-9])");
        return new Plan(Kind.valueOf(words[0]), words[1].equals("-") ? "" : words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    /// Whether it concerns the event of this number, from 1.
    boolean covers(long number) {
        return number >= first && number - first < count;
    }

    /// As [#parse] takes it, and `-Dbeetos.faults` to try it again.
    @Override
    public String toString() {
        return String.join("_", kind.name(), victim.isEmpty() ? "-" : victim, Long.toString(first), Long.toString(count));
    }
}
