package beetos.apps.bsh;

import java.util.List;

/// What Tab found: text to insert at the cursor, and the choices if there are several.
record Completion(String insertion, List<String> choices) {
    static final Completion NOTHING = new Completion("", List.of());

    /// The completion of `word` to one of `candidates` that begin with it; a single one is followed by its `end`.
    static Completion of(String word, List<String> candidates, String end) {
        if (candidates.isEmpty()) {
            return NOTHING;
        }
        String common = candidates.get(0);
        for (int i = 1; i < candidates.size(); i++) {
            common = common.substring(0, same(common, candidates.get(i)));
        }
        String tail = candidates.size() == 1 && !common.endsWith("/") ? end : "";
        return new Completion(common.substring(word.length()) + tail, candidates);
    }

    private static int same(String first, String second) {
        int limit = Math.min(first.length(), second.length());
        int at = 0;
        while (at < limit && first.charAt(at) == second.charAt(at)) {
            at++;
        }
        return at;
    }
}
