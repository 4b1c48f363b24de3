package beetos.apps.bsh;

import java.util.List;

/// What a line means: pipelines run in order, each on its condition.
record Script(List<Step> steps) {
    enum Condition { ALWAYS, AFTER_SUCCESS, AFTER_FAILURE }

    record Step(Condition condition, Pipeline pipeline) {}

    record Pipeline(List<Command> commands, boolean background) {}

    /// `assignments` stand before the first word: for a program only, or for the shell if there is no word.
    record Command(List<Assignment> assignments, List<Word> words, List<Redirection> redirections) {}

    record Assignment(String name, Word value) {}

    /// `operator` is `>`, `>>`, `<`, the same with a 2 before it; or, without a target, `2>&1` and the like.
    record Redirection(String operator, Word target) {}
}
