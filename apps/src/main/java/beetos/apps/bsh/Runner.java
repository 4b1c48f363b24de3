package beetos.apps.bsh;

import beetos.abi.Message;
import beetos.api.console.Console;
import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.process.Job;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.KernelException;
import java.util.ArrayList;
import java.util.List;

/// Runs scripts: expands words, opens redirections, and runs each command, its own or a program.
final class Runner {
    static final int NOT_FOUND = 127;
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

    /// Runs a line; nothing that it does is thrown. A service that has died was started again: the next line has a connection to it.
    void line(String line) {
        try {
            script(Parser.parse(line));
        } catch (SyntaxException wrong) {
            complain("bsh: " + wrong.getMessage());
            session.status(SYNTAX);
        } catch (KernelException refused) {
            complain("bsh: " + refused.getMessage());
            session.status(1);
            session.reconnect();
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
        Plumbing plumbing = new Plumbing(terminal);
        try {
            return new PipelineRun(this, plumbing, pipeline).run();
        } catch (FileException | CommandException refused) {
            complain("bsh: " + refused.getMessage());
            return 1;
        } finally {
            plumbing.close();
        }
    }

    /// The words of a command, expanded. A `cat` of nothing reads its input, so it is the program of that name.
    List<String> words(Script.Command command) {
        return Expansion.arguments(command.words(), session.variables(), this::names);
    }

    /// The command that the shell runs itself for these words; null: it is a program.
    Builtin builtin(List<String> words) {
        return words.equals(List.of("cat")) ? null : builtins.find(words.get(0));
    }

    File open(Script.Redirection redirection) {
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
        Builtin builtin = builtin(words);
        if (builtin != null) {
            return builtin(builtin, words, new Output(output.stream()));
        }
        Job job = spawn(words, terminal, output.stream().connection());
        return job == null ? NOT_FOUND : await(List.of(job));
    }

    int builtin(Builtin builtin, List<String> words, Output output) {
        try {
            int status = builtin.body().run(session, words, output);
            output.flush();
            return status;
        } catch (CommandException refused) {
            if (refused.status() == Output.NO_READER) {
                output.drop();
                return refused.status();
            }
            output.flush();
            complain(refused.status() == SYNTAX && refused.getMessage().startsWith("usage") ? refused.getMessage() : builtin.name() + ": " + refused.getMessage());
            return refused.status();
        } catch (FileException refused) {
            output.flush();
            complain(builtin.name() + ": " + refused.getMessage());
            return 1;
        }
    }

    /// Starts a program; null, and said why, if there is none.
    Job spawn(List<String> words, Connection input, Connection output) {
        try {
            return Processes.spawn(words.get(0), words.subList(1, words.size()), session.environment(), input, output, terminal);
        } catch (ProcessException refused) {
            complain("bsh: " + words.get(0) + ": " + refused.error().text());
            return null;
        }
    }

    /// Waits for jobs in the foreground, and closes them; the status of the last one.
    int await(List<Job> jobs) {
        long lanes = 0;
        for (int i = 0; i < Math.min(jobs.size(), Message.HANDLES); i++) {
            lanes |= Handle.copied(jobs.get(jobs.size() - 1 - i).connection().handle()) << i * Message.LANE_BITS;
        }
        session.console().mode(Console.COOKED);
        session.console().foreground(lanes);
        int status = 0;
        for (int i = 0; i < jobs.size(); i++) {
            status = jobs.get(i).await().shown();
            jobs.get(i).close();
        }
        session.console().foreground(0);
        if (status != 0) {
            complain("[exited: " + status + "]");
        }
        return status;
    }

    void background(String line, Job job) {
        complain("[" + session.jobs().add(line, job).number() + "] " + job.id());
    }

    void complain(String line) {
        errors.line(line);
        errors.flush();
    }
}
