package beetos.xtask;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the guest's program `selftest` said: by the tests' names, in the order of the run, why each failed; nothing for one that passed.
record Selftest(Map<String, String> results, boolean ended) {
    private static final Duration LIMIT = Duration.ofMinutes(15), LIMIT_LONG = Duration.ofHours(2);
    private static final Pattern RESULT = Pattern.compile("^(pass|FAIL) (\\S+?)(: .*)?$", Pattern.MULTILINE);
    private static final Pattern END = Pattern.compile("^(\\d+) passed, (\\d+) failed", Pattern.MULTILINE);
    static final String NAME = "selftest";

    /// Runs the tests that `filter` chooses in a system that has just been started.
    static Selftest run(Console console, String filter, boolean wide) throws InterruptedException {
        String words = filter.isEmpty() || filter.equals(NAME) ? "" : " " + filter;
        boolean began = console.await(Scenario.PROMPT, Scenario.SHORT) && console.type(NAME + (wide ? " --long" : "") + words + "\n");
        boolean prompted = began && console.await(Scenario.PROMPT, wide ? LIMIT_LONG : LIMIT);
        String text = console.transcript().replace("\r", "");
        Map<String, String> results = new LinkedHashMap<>();
        for (Matcher line = RESULT.matcher(text); line.find(); ) {
            results.put(line.group(2), line.group(1).equals("pass") ? "" : line.group(3).substring(2));
        }
        return new Selftest(results, prompted && END.matcher(text).find());
    }
}
