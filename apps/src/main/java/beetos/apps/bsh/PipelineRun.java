package beetos.apps.bsh;

import beetos.api.files.FileException;
import beetos.api.pipe.Pipe;
import beetos.api.process.Job;
import beetos.user.Connection;
import beetos.user.Stream;
import java.util.ArrayList;
import java.util.List;

/// One run of a pipeline. Commands are started from the last to the first, so that whoever writes has a reader already: the shell's own commands,
/// which run to their end here, among them.
final class PipelineRun {
    private final Runner runner;
    private final Plumbing plumbing;
    private final Script.Pipeline pipeline;
    private final List<Job> jobs = new ArrayList<>();    // in the order of the commands
    private final List<String> lines = new ArrayList<>(); // what was typed for each
    private int status;                                  // of the last command, if it was the shell's own or did not start

    /// Where a command reads, writes and complains.
    private static final class Streams {
        Connection input;
        Connection output;
        Connection errors;

        Streams(Connection input, Connection output, Connection errors) {
            this.input = input;
            this.output = output;
            this.errors = errors;
        }
    }

    PipelineRun(Runner runner, Plumbing plumbing, Script.Pipeline pipeline) {
        this.runner = runner;
        this.plumbing = plumbing;
        this.pipeline = pipeline;
    }

    int run() {
        if (!pipeline.background()) {
            runner.foreground().clear();
        }
        List<Script.Command> commands = pipeline.commands();
        Connection output = plumbing.terminal();
        boolean lastIsJob = false;
        for (int i = commands.size() - 1; i >= 0; i--) {
            Pipe before = i > 0 ? plumbing.pipe() : null;
            Connection input = before == null ? plumbing.terminal() : before.reading();
            boolean last = i == commands.size() - 1;
            boolean started = start(commands.get(i), new Streams(input, output, plumbing.terminal()), last);
            lastIsJob |= last && started;
            plumbing.done(input);
            plumbing.done(output);
            output = before == null ? null : before.writing();
        }
        if (jobs.isEmpty()) {
            return status;
        }
        if (pipeline.background()) {
            runner.foreground().set(List.of());
            for (int i = 0; i < jobs.size(); i++) {
                runner.background(lines.get(i), jobs.get(i));
            }
            return 0;
        }
        int awaited = runner.await(jobs);
        return lastIsJob ? awaited : status;
    }

    /// Runs or starts one command; true if it is a job now.
    private boolean start(Script.Command command, Streams streams, boolean last) {
        try {
            redirect(command, streams);
        } catch (FileException refused) {
            runner.complain("bsh: " + refused.getMessage());
            status = last ? 1 : status;
            return false;
        }
        List<String> words = runner.words(command);
        if (words.isEmpty()) {
            runner.assign(command);
            return false;
        }
        Builtin builtin = runner.commands().find(words);
        if (builtin != null) {
            if (!jobs.isEmpty()) {
                runner.foreground().set(jobs);      // who waits for readers that do not read is freed by Ctrl-C
            }
            int result = runner.commands().run(builtin, words, new Stream(streams.output), new Stream(streams.errors));
            status = last ? result : status;
            return false;
        }
        Job job = runner.spawn(command, words, streams.input, streams.output, streams.errors);
        if (job == null) {
            status = last ? Runner.NOT_FOUND : status;
            return false;
        }
        jobs.add(0, job);
        lines.add(0, String.join(" ", words));
        return true;
    }

    private void redirect(Script.Command command, Streams streams) {
        for (int i = 0; i < command.redirections().size(); i++) {
            Script.Redirection redirection = command.redirections().get(i);
            Connection target = redirection.target() == null ? null : plumbing.keep(runner.open(redirection).connection());
            switch (redirection.operator()) {
                case "<" -> streams.input = target;
                case "2>", "2>>" -> streams.errors = target;
                case "2>&1" -> streams.errors = streams.output;
                case ">&2" -> streams.output = streams.errors;
                case ">&1", "2>&2" -> { }
                default -> streams.output = target;
            }
        }
    }
}
