package beetos.apps.bsh;

import java.util.List;

/// What a line means: pipelines run in order, each on its condition.
record Script(List<Step> steps) {
    enum Condition { ALWAYS, AFTER_SUCCESS, AFTER_FAILURE }

    record Step(Condition condition, Pipeline pipeline) {}

    record Pipeline(List<Command> commands, boolean background) {}

    record Command(List<Word> words, List<Redirection> redirections) {}

    /// `operator` is `>`, `>>` or `<`.
    record Redirection(String operator, Word target) {}
}
