package conformance.harness;

/// How one run of a program ended: its exit status and all that it wrote, both streams in the order of writing.
record Outcome(int status, String output) {
    /// What differs, for a reader: nothing, the status, or the first line that is not the same.
    String difference(Outcome actual) {
        if (equals(actual)) {
            return "";
        }
        String[] wanted = output.split("\n", -1);
        String[] found = actual.output.split("\n", -1);
        for (int i = 0; i < Math.max(wanted.length, found.length); i++) {
            String want = i < wanted.length ? wanted[i] : "<end>";
            String got = i < found.length ? found[i] : "<end>";
            if (!want.equals(got)) {
                return "line " + (i + 1) + ": expected \"" + want + "\" but was \"" + got + "\" (status " + actual.status + ")";
            }
        }
        return "expected status " + status + " but was " + actual.status;
    }
}
