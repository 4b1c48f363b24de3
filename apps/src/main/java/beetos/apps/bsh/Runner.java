package beetos.apps.bsh;

import beetos.api.files.File;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.process.Job;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.user.Connection;
import beetos.user.KernelException;
import beetos.user.Stream;
import java.util.ArrayList;
import java.util.List;

/// Runs scripts: expands words, opens redirections, and runs each command, its own or a program.
final class Runner {
    static final int NOT_FOUND = 127;

    private final Session session;
    private final Builtins builtins;
    private final Commands commands;
    private final Foreground foreground;
    private final Connection terminal;     // what programs get as their streams
    private final Stream errors;

    Runner(Session session) {
        this.session = session;
        builtins = new Builtins(this);
        terminal = session.console().openStream();
        errors = session.console().stream();
        commands = new Commands(session, builtins);
        foreground = Foreground.begin(session.console());
    }

    Builtins builtins() {
        return builtins;
    }

    Commands commands() {
        return commands;
    }

    Foreground foreground() {
        return foreground;
    }

    /// Runs a line; nothing that it does is thrown.
    void line(String line) {
        try {
            run(Parser.parse(line));
        } catch (SyntaxException wrong) {
            wrong(wrong);
        }
    }

    void wrong(SyntaxException wrong) {
        complain("bsh: " + wrong.getMessage());
        session.status(Commands.USAGE);
    }

    /// Runs a script; nothing that it does is thrown. A service that has died was started again: the next one has a connection to it. Ctrl-C ends all of it.
    void run(Script script) {
        try {
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
                if (session.leaving()) {
                    return;
                }
            }
        } catch (KernelException refused) {
            complain("bsh: " + refused.getMessage());
            session.status(1);
            foreground.set(List.of());
            session.reconnect();
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

    /// The words of a command, expanded.
    List<String> words(Script.Command command) {
        return Expansion.arguments(command.words(), session.variables(), this::names);
    }

    /// Sets the variables that stand before a command.
    void assign(Script.Command command) {
        for (Script.Assignment assignment : command.assignments()) {
            session.variables().set(assignment.name(), Expansion.text(assignment.value(), session.variables()));
        }
    }

    File open(Script.Redirection redirection) {
        List<String> words = Expansion.arguments(List.of(redirection.target()), session.variables(), this::names);
        if (words.size() != 1) {
            throw new FileException(FileError.INVALID_PATH, redirection.operator());
        }
        int mode = redirection.operator().equals("<") ? Files.READ
                : Files.WRITE | Files.CREATE | (redirection.operator().endsWith(">>") ? Files.APPEND : Files.TRUNCATE);
        try {
            return session.files().open(session.path(words.get(0)), mode);
        } catch (FileException refused) {
            throw new FileException(refused.error(), words.get(0));
        }
    }

    /// Names in a directory for patterns, sorted; a base is empty (the working directory) or ends with a slash.
    private List<String> names(String base) {
        List<String> names = new ArrayList<>();
        try {
            String path = base.isEmpty() ? session.directory() : session.path(base);
            session.files().list(path).forEach(entry -> names.add(entry.name()));
            names.sort(null);
        } catch (FileException refused) {
            names.clear();       // a directory that cannot be listed has nothing that matches
        }
        return names;
    }

    /// Runs a command within another one: `time`.
    int run(List<String> words, Output output) {
        output.flush();
        Builtin builtin = commands.find(words);
        if (builtin != null) {
            return commands.run(builtin, words, output.stream(), output.errors());
        }
        Job job = spawn(null, words, terminal, output.stream().connection(), output.errors().connection());
        return job == null ? NOT_FOUND : await(List.of(job));
    }

    /// Starts a program, with what is assigned before it in its environment; null, and said why, if there is none.
    Job spawn(Script.Command command, List<String> words, Connection input, Connection output, Connection errors) {
        Variables variables = command == null || command.assignments().isEmpty() ? session.variables() : new Variables(session.variables());
        for (int i = 0; command != null && i < command.assignments().size(); i++) {
            Script.Assignment assignment = command.assignments().get(i);
            variables.set(assignment.name(), Expansion.text(assignment.value(), session.variables()));
        }
        try {
            return Processes.spawn(words.get(0), words.subList(1, words.size()), variables.environment(), input, output, errors);
        } catch (ProcessException refused) {
            new Stream(errors).write("bsh: " + words.get(0) + ": " + refused.error().text() + "\n");
            return null;
        }
    }

    /// Waits for jobs in the foreground, and closes them; the status of the last one.
    int await(List<Job> jobs) {
        foreground.set(jobs);
        int status = 0;
        for (int i = 0; i < jobs.size(); i++) {
            status = jobs.get(i).await().shown();
        }
        foreground.set(List.of());
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).close();
        }
        if (status != 0) {
            complain("[exited: " + status + "]");
        }
        return status;
    }

    void background(String line, Job job) {
        complain("[" + session.jobs().add(line, job).number() + "] " + job.id());
    }

    void complain(String line) {
        errors.write(line + "\n");
    }
}
