package beetos.apps.bsh;

import beetos.api.process.Job;
import beetos.api.process.ProcessEntry;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.user.Clock;
import java.util.List;

/// Commands on programs and processes.
final class ProcessCommands {
    private static final int KILLED = 137;

    private final Runner runner;

    ProcessCommands(Runner runner) {
        this.runner = runner;
    }

    void addTo(Builtins builtins) {
        builtins.add("programs", "", "lists the programs that can be run", this::programs);
        builtins.add("ps", "", "lists processes", this::ps);
        builtins.add("jobs", "", "lists what runs in the background", this::jobs);
        builtins.add("kill", "PID|NAME ...", "ends processes; services start again", this::kill);
        builtins.add("time", "COMMAND ...", "runs a command and shows how long it took", this::time);
    }

    private int programs(Session session, List<String> words, Output output) {
        output.print(Columns.of(Processes.programs(), session.columns()));
        return 0;
    }

    private int jobs(Session session, List<String> words, Output output) {
        List<Jobs.Entry> running = session.jobs().running();
        for (int i = 0; i < running.size(); i++) {
            output.line("[" + running.get(i).number() + "] " + running.get(i).job().id() + "  " + running.get(i).line());
        }
        return 0;
    }

    private int ps(Session session, List<String> words, Output output) {
        output.line("  PID PARENT THREADS     MEMORY       TIME  PROGRAM");
        List<ProcessEntry> entries = Processes.list();
        for (int i = 0; i < entries.size(); i++) {
            ProcessEntry entry = entries.get(i);
            output.line(Text.right(Integer.toString(entry.id()), 5) + Text.right(Integer.toString(entry.parent()), 7)
                    + Text.right(Integer.toString(entry.threads()), 8) + Text.right(Text.bytes(entry.memory()), 11)
                    + Text.right(Text.seconds(entry.time()), 11) + "  " + entry.name());
        }
        return 0;
    }

    private int kill(Session session, List<String> words, Output output) {
        if (words.size() < 2) {
            throw CommandException.usage("kill PID|NAME ...");
        }
        int status = 0;
        for (int i = words.get(1).startsWith("-") ? 2 : 1; i < words.size(); i++) {      // there is one way to end, whatever the signal
            try {
                kill(words.get(i));
            } catch (CommandException refused) {
                output.complain("kill: " + refused.getMessage());
                status = 1;
            }
        }
        return status;
    }

    /// Ends a process by its number, or all of that name.
    private static void kill(String word) {
        if (word.chars().allMatch(Character::isDigit)) {
            kill(number(word));
            return;
        }
        boolean found = false;
        for (ProcessEntry entry : Processes.list()) {
            if (entry.name().equals(word)) {
                kill(entry.id());
                found = true;
            }
        }
        if (!found) {
            throw new CommandException(word + ": not found");
        }
    }

    private static void kill(int id) {
        try (Job job = Processes.open(id)) {
            job.kill(KILLED);
        } catch (ProcessException refused) {
            throw new CommandException(refused.getMessage());
        }
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new CommandException(word + ": not a number");
        }
    }

    private int time(Session session, List<String> words, Output output) {
        if (words.size() < 2) {
            throw CommandException.usage("time COMMAND ...");
        }
        long begin = Clock.nanos();
        int status = runner.run(words.subList(1, words.size()), output);
        output.line("real " + Text.seconds(Clock.nanos() - begin));
        return status;
    }
}
