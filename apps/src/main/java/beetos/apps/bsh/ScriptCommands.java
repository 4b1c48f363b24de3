package beetos.apps.bsh;

import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.user.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Scripts, and variables.
final class ScriptCommands {
    private static final int PIECE = 16 * 1024;
    private static final int LONGEST = 1024 * 1024;
    private static final int DEEPEST = 16;          // scripts that run scripts

    private final Runner runner;
    private int depth;

    ScriptCommands(Runner runner) {
        this.runner = runner;
    }

    void addTo(Builtins builtins) {
        builtins.add("sh", "FILE [ARGUMENT ...]", "runs the lines of a file", this::sh);
        builtins.add("exit", "[STATUS]", "ends a script", this::exit);
        builtins.add("export", "[NAME=VALUE ...]", "sets variables, or shows all", this::export);
        builtins.add("unset", "NAME ...", "removes variables", this::unset);
    }

    private int sh(Session session, List<String> words, Output output) {
        if (words.size() < 2) {
            throw CommandException.usage("sh FILE [ARGUMENT ...]");
        }
        if (depth == DEEPEST) {
            throw new CommandException(words.get(1) + ": scripts run each other " + DEEPEST + " deep");
        }
        String text = text(session, words.get(1));
        output.flush();
        List<String> outer = session.variables().parameters(words.subList(1, words.size()));
        depth++;
        session.status(0);
        try {
            run(session, text);
        } finally {
            depth--;
            session.variables().parameters(outer);
            session.leave(false);
        }
        return session.status();
    }

    /// Each line, with those behind it as long as a quote is open.
    private void run(Session session, String text) {
        String before = "";
        for (int begin = 0; begin < text.length() && !session.leaving(); ) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            String line = before + text.substring(begin, end);
            begin = end + 1;
            before = "";
            session.checkInterrupt();
            try {
                runner.run(Parser.parse(line));
            } catch (SyntaxException wrong) {
                if (wrong.unfinished() && begin < text.length()) {
                    before = line + "\n";
                } else {
                    runner.wrong(wrong);
                }
            }
        }
    }

    private static String text(Session session, String name) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (File file = session.files().open(session.path(name), Files.READ)) {
            byte[] octets = new byte[PIECE];
            for (int count = file.read(octets, 0, PIECE); count > 0; count = file.read(octets, 0, PIECE)) {
                text.write(octets, 0, count);
                if (text.size() > LONGEST) {
                    throw new CommandException(name + ": longer than " + Text.bytes(LONGEST));
                }
            }
        } catch (FileException refused) {
            throw new FileException(refused.error(), name);
        }
        return Utf8.decode(text.toByteArray());
    }

    /// At the prompt there is no script to end.
    private int exit(Session session, List<String> words, Output output) {
        if (depth == 0) {
            output.line(Shell.HOW_TO_LEAVE);
            return 0;
        }
        int status = session.status();
        if (words.size() > 1) {
            try {
                status = Integer.parseInt(words.get(1));
            } catch (NumberFormatException wrong) {
                throw new CommandException(words.get(1) + ": not a number", Commands.USAGE);
            }
        }
        session.leave(true);
        return status;
    }

    private int export(Session session, List<String> words, Output output) {
        Variables variables = session.variables();
        if (words.size() == 1) {
            variables.texts().forEach(output::line);
        }
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!Variables.isName(name)) {
                throw new CommandException(name + ": not a name");
            }
            if (equals >= 0) {
                variables.set(name, word.substring(equals + 1));       // without a value: every variable is exported already
            }
        }
        return 0;
    }

    private int unset(Session session, List<String> words, Output output) {
        words.subList(1, words.size()).forEach(session.variables()::remove);
        return 0;
    }
}
