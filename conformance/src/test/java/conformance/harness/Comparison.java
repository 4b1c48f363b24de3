package conformance.harness;

import conformance.Program;
import java.util.Map;

/// The table that a run of the suite ends with: each program and its verdict, then the counts.
final class Comparison {
    private Comparison() { }

    static String table(Map<Program, Outcome> expected, Map<Program, Outcome> actual) {
        StringBuilder table = new StringBuilder();
        int equal = 0;
        int different = 0;
        int skipped = 0;
        for (Map.Entry<Program, Outcome> entry : expected.entrySet()) {
            Outcome found = actual.get(entry.getKey());
            String difference = found == null ? "" : entry.getValue().difference(found);
            String verdict = found == null ? "skipped" : difference.isEmpty() ? "equal" : "DIFFERENT";
            equal += verdict.equals("equal") ? 1 : 0;
            different += verdict.equals("DIFFERENT") ? 1 : 0;
            skipped += found == null ? 1 : 0;
            table.append(String.format("%-40s %-9s %s%n", entry.getKey(), verdict, difference));
        }
        return table.append(String.format("%d programs: %d equal, %d different, %d skipped%n", expected.size(), equal, different, skipped)).toString();
    }
}
