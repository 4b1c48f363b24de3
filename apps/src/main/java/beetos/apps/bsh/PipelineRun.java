package beetos.apps.bsh;

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

    PipelineRun(Runner runner, Plumbing plumbing, Script.Pipeline pipeline) {
        this.runner = runner;
        this.plumbing = plumbing;
        this.pipeline = pipeline;
    }

    int run() {
        List<Script.Command> commands = pipeline.commands();
        Connection output = plumbing.terminal();
        boolean lastIsJob = false;
        for (int i = commands.size() - 1; i >= 0; i--) {
            Pipe before = i > 0 ? plumbing.pipe() : null;
            Connection input = before == null ? plumbing.terminal() : before.reading();
            boolean last = i == commands.size() - 1;
            boolean started = start(commands.get(i), input, output, last);
            lastIsJob |= last && started;
            plumbing.done(input);
            plumbing.done(output);
            output = before == null ? null : before.writing();
        }
        if (jobs.isEmpty()) {
            return status;
        }
        if (pipeline.background()) {
            for (int i = 0; i < jobs.size(); i++) {
                runner.background(lines.get(i), jobs.get(i));
            }
            return 0;
        }
        int awaited = runner.await(jobs);
        return lastIsJob ? awaited : status;
    }

    /// Runs or starts one command; true if it is a job now.
    private boolean start(Script.Command command, Connection input, Connection output, boolean last) {
        List<String> words = runner.words(command);
        Connection from = input;
        Connection to = output;
        for (int i = 0; i < command.redirections().size(); i++) {
            Script.Redirection redirection = command.redirections().get(i);
            Connection file = plumbing.keep(runner.open(redirection).connection());
            if (redirection.operator().equals("<")) {
                from = file;
            } else {
                to = file;
            }
        }
        if (words.isEmpty()) {
            return false;
        }
        Builtin builtin = runner.builtin(words);
        if (builtin != null) {
            int result = runner.builtin(builtin, words, new Output(new Stream(to)));
            status = last ? result : status;
            return false;
        }
        Job job = runner.spawn(words, from, to);
        if (job == null) {
            status = last ? Runner.NOT_FOUND : status;
            return false;
        }
        jobs.add(0, job);
        lines.add(0, String.join(" ", words));
        return true;
    }
}
