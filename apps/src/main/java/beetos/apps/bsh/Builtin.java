package beetos.apps.bsh;

import java.util.List;

/// A command that the shell runs itself.
record Builtin(String name, String arguments, String purpose, Body body) {
    /// Runs it: `words` are its name and arguments; the answer is its status. Refusals are [CommandException] or
    /// [beetos.api.files.FileException].
    interface Body {
        int run(Session session, List<String> words, Output output);
    }

    CommandException usage() {
        return CommandException.usage(arguments.isEmpty() ? name : name + " " + arguments);
    }
}
