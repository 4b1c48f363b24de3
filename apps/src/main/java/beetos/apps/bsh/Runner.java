package beetos.apps.bsh;

import beetos.api.console.Console;
import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.process.Job;
import beetos.api.process.ProcessError;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.user.Connection;
import beetos.user.Stream;
import java.util.ArrayList;
import java.util.List;

/// Runs scripts: expands words, opens redirections, and runs each command, its own or a program.
final class Runner {
    private static final int NOT_FOUND = 127;
    private static final int SYNTAX = 2;

    private final Session session;
    private final Builtins builtins;
    private final Connection terminal;     // what programs get as their streams
    private final Output errors;

    Runner(Session session) {
        this.session = session;
        builtins = new Builtins(this);
        terminal = session.console().openStream();
        errors = new Output(session.console().stream());
    }

    Builtins builtins() {
        return builtins;
    }

    /// Runs a line; nothing that it does is thrown.
    void line(String line) {
        try {
            script(Parser.parse(line));
        } catch (SyntaxException wrong) {
            complain("bsh: " + wrong.getMessage());
            session.status(SYNTAX);
        }
    }

    private void script(Script script) {
        for (int i = 0; i < script.steps().size(); i++) {
            Script.Step step = script.steps().get(i);
            boolean runs = switch (step.condition()) {
                case ALWAYS -> true;
                case AFTER_SUCCESS -> session.status() == 0;
                case AFTER_FAILURE -> session.status() != 0;
            };
            if (runs) {
                session.status(pipeline(step.pipeline()));
            }
        }
    }

    private int pipeline(Script.Pipeline pipeline) {
        if (pipeline.commands().size() > 1) {
            complain("bsh: pipes: not supported");
            return SYNTAX;
        }
        Script.Command command = pipeline.commands().get(0);
        List<String> words = Expansion.arguments(command.words(), session.variables(), this::names);
        List<File> opened = new ArrayList<>();
        try {
            Connection input = terminal;
            Connection output = terminal;
            for (int i = 0; i < command.redirections().size(); i++) {
                Script.Redirection redirection = command.redirections().get(i);
                File file = open(redirection);
                opened.add(file);
                if (redirection.operator().equals("<")) {
                    input = file.connection();
                } else {
                    output = file.connection();
                }
            }
            return words.isEmpty() ? 0 : command(words, input, output, pipeline.background());
        } catch (FileException refused) {
            complain("bsh: " + refused.getMessage());
            return 1;
        } finally {
            for (int i = 0; i < opened.size(); i++) {
                opened.get(i).close();
            }
        }
    }

    private File open(Script.Redirection redirection) {
        List<String> words = Expansion.arguments(List.of(redirection.target()), session.variables(), this::names);
        if (words.size() != 1) {
            throw new FileException(beetos.api.files.FileError.INVALID_PATH, redirection.operator());
        }
        int mode = switch (redirection.operator()) {
            case ">" -> Files.WRITE | Files.CREATE | Files.TRUNCATE;
            case ">>" -> Files.WRITE | Files.CREATE | Files.APPEND;
            default -> Files.READ;
        };
        try {
            return session.files().open(session.path(words.get(0)), mode);
        } catch (FileException refused) {
            throw new FileException(refused.error(), words.get(0));
        }
    }

    /// Names in a directory for patterns; a base is empty (the working directory) or ends with a slash.
    private List<String> names(String base) {
        List<String> names = new ArrayList<>();
        try {
            String path = base.isEmpty() ? session.directory() : session.path(base);
            session.files().list(path).forEach(entry -> names.add(entry.name()));
        } catch (FileException refused) {
            names.clear();       // a directory that cannot be listed has nothing that matches
        }
        return names;
    }

    /// Runs a command within another one: `time`.
    int run(List<String> words, Output output) {
        output.flush();
        return command(words, terminal, output.stream().connection(), false);
    }

    private int command(List<String> words, Connection input, Connection output, boolean background) {
        Builtin builtin = builtins.find(words.get(0));
        return builtin == null ? program(words, input, output, background) : builtin(builtin, words, new Output(new Stream(output)));
    }

    private int builtin(Builtin builtin, List<String> words, Output output) {
        try {
            int status = builtin.body().run(session, words, output);
            output.flush();
            return status;
        } catch (CommandException refused) {
            output.flush();
            complain(refused.status() == SYNTAX && refused.getMessage().startsWith("usage") ? refused.getMessage() : builtin.name() + ": " + refused.getMessage());
            return refused.status();
        } catch (FileException refused) {
            output.flush();
            complain(builtin.name() + ": " + refused.getMessage());
            return 1;
        }
    }

    private int program(List<String> words, Connection input, Connection output, boolean background) {
        session.console().mode(Console.COOKED);
        try (Job job = Processes.spawn(words.get(0), words.subList(1, words.size()), input, output, terminal)) {
            if (background) {
                complain("[" + job.id() + "]");
                return 0;
            }
            session.console().foreground(job.connection().handle());
            int status = job.await().shown();
            session.console().foreground(0);
            if (status != 0) {
                complain("[exited: " + status + "]");
            }
            return status;
        } catch (ProcessException refused) {
            complain("bsh: " + words.get(0) + ": " + refused.error().text());
            return refused.error() == ProcessError.NOT_FOUND ? NOT_FOUND : 1;
        }
    }

    private void complain(String line) {
        errors.line(line);
        errors.flush();
    }
}
