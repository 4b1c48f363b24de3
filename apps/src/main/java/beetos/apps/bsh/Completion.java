package beetos.apps.bsh;

import java.util.List;

/// What Tab found: text to insert at the cursor, and the choices if there are several.
record Completion(String insertion, List<String> choices) {
    static final Completion NOTHING = new Completion("", List.of());

    /// The completion of `word`, of which `begin` is what the candidates begin with; a single one that is no directory is ended.
    static Completion of(OpenWord word, String begin, List<String> candidates) {
        if (candidates.isEmpty()) {
            return NOTHING;
        }
        String common = candidates.get(0);
        for (int i = 1; i < candidates.size(); i++) {
            common = common.substring(0, same(common, candidates.get(i)));
        }
        boolean whole = candidates.size() == 1 && !common.endsWith("/");
        return new Completion(word.typed(common.substring(begin.length())) + (whole ? word.end() : ""), candidates);
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
