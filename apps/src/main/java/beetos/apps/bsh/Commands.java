package beetos.apps.bsh;

import beetos.api.files.FileException;
import beetos.user.Stream;
import java.util.List;

/// Runs the shell's own commands, and says of what they could not do.
final class Commands {
    static final int USAGE = 2;
    static final int INTERRUPTED = 130;

    private final Session session;
    private final Builtins builtins;

    Commands(Session session, Builtins builtins) {
        this.session = session;
        this.builtins = builtins;
    }

    /// The command that the shell runs itself for these words; null: it is a program. So is a `cat` that reads its input, or has options.
    Builtin find(List<String> words) {
        Builtin builtin = builtins.find(words.get(0));
        boolean plain = words.size() > 1;
        for (int i = 1; i < words.size(); i++) {
            plain &= !words.get(i).startsWith("-");
        }
        return builtin == null || builtin.name().equals("cat") && !plain ? null : builtin;
    }

    int run(Builtin builtin, List<String> words, Stream to, Stream errors) {
        Output output = new Output(to, errors, session);
        try {
            int status = builtin.body().run(session, words, output);
            output.flush();
            return status;
        } catch (CommandException refused) {
            return refused(builtin.name(), refused, output, errors);
        } catch (FileException refused) {
            return refused(builtin.name(), new CommandException(refused.getMessage()), output, errors);
        }
    }

    private int refused(String name, CommandException why, Output output, Stream errors) {
        if (why.status() == Output.NO_READER || why.status() == INTERRUPTED) {
            output.drop();
            return why.status();
        }
        try {
            output.flush();
        } catch (CommandException again) {
            output.drop();
        }
        errors.write((why.status() == USAGE && why.getMessage().startsWith("usage") ? "" : name + ": ") + why.getMessage() + "\n");
        return why.status();
    }
}
