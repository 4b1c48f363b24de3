package beetos.apps.bsh;

import beetos.abi.Page;
import beetos.api.files.File;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.files.MountStatus;
import beetos.api.process.ProcessException;
import beetos.api.process.Processes;
import beetos.apps.commands.Manual;
import beetos.user.Clock;
import beetos.user.MemoryUse;
import beetos.user.Startup;
import beetos.user.Utf8;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Commands on the system and on the shell itself.
final class SystemCommands {
    private static final int USAGE = 30;         // letters before a purpose

    private final Builtins builtins;

    SystemCommands(Builtins builtins) {
        this.builtins = builtins;
    }

    void addTo(Builtins builtins) {
        builtins.add("help", "[COMMAND]", "says what there is", this::help);
        builtins.add("man", "COMMAND", "says what a command takes and does", this::help);
        builtins.add("echo", "[-n] TEXT ...", "shows its arguments", this::echo);
        builtins.add("info", "", "says what system this is", this::info);
        builtins.add("pid", "", "shows the shell's process id", (session, words, output) -> say(output, Integer.toString(Startup.processId())));
        builtins.add("mem", "", "shows how much memory is free", this::mem);
        builtins.add("uptime", "", "shows the time since power-on", (session, words, output) -> say(output, "up " + Text.seconds(Clock.nanos())));
        builtins.add("history", "", "shows the lines typed before", this::history);
        builtins.add("clear", "", "clears the screen", (session, words, output) -> clear(output));
        builtins.add("true", "", "does nothing, with success", (session, words, output) -> 0);
        builtins.add("false", "", "does nothing, without success", (session, words, output) -> 1);
        builtins.add("reboot", "", "starts the machine again", (session, words, output) -> power(output, Processes.REBOOT));
        builtins.add("poweroff", "", "switches the machine off", (session, words, output) -> power(output, Processes.OFF));
    }

    private static int say(Output output, String line) {
        output.line(line);
        return 0;
    }

    private int help(Session session, List<String> words, Output output) {
        Map<String, String> manual = manual();
        if (words.size() == 1) {
            manual.values().forEach(output::line);
            output.line("Any other word runs the program of that name; \"programs\" lists them.");
            return 0;
        }
        for (String name : words.subList(1, words.size())) {
            if (!manual.containsKey(name)) {
                throw new CommandException(name + ": no such command");
            }
            output.line(manual.get(name));
        }
        return 0;
    }

    /// A line for each command, its own or a program.
    private Map<String, String> manual() {
        Map<String, String> lines = new TreeMap<>();
        builtins.all().forEach((name, builtin) -> lines.put(name, Text.left(name + " " + builtin.arguments(), USAGE) + " " + builtin.purpose()));
        for (Manual entry : Manual.all()) {
            lines.put(entry.name(), Text.left(entry.name() + " " + entry.arguments(), USAGE) + " " + entry.purpose());
        }
        return lines;
    }

    private int echo(Session session, List<String> words, Output output) {
        boolean open = words.size() > 1 && words.get(1).equals("-n");
        output.print(String.join(" ", words.subList(open ? 2 : 1, words.size())));
        if (!open) {
            output.print("\n");
        }
        return 0;
    }

    private int info(Session session, List<String> words, Output output) {
        MemoryUse memory = MemoryUse.now();
        output.line("BeetOS on AArch64: rooted in Java, bare-metal to the root.");
        output.line("memory " + Text.bytes(memory.frames() * Page.SIZE) + ", pages of " + Text.bytes(Page.SIZE));
        return 0;
    }

    private int mem(Session session, List<String> words, Output output) {
        MemoryUse memory = MemoryUse.now();
        output.line("memory " + Text.bytes(memory.frames() * Page.SIZE) + ", free " + Text.bytes(memory.free() * Page.SIZE));
        output.line("files  " + Text.bytes(session.files().capacity()) + ", free " + Text.bytes(session.files().free()));
        return 0;
    }

    private int history(Session session, List<String> words, Output output) {
        for (int i = 0; i < session.history().count(); i++) {
            output.line(Text.right(Integer.toString(i + 1), 5) + "  " + session.history().line(i));
        }
        return 0;
    }

    private static int clear(Output output) {
        output.print("\33[H\33[2J");
        return 0;
    }

    private static int power(Output output, int action) {
        output.flush();
        flushFiles();
        try {
            Processes.power(action, 0);
            return 0;
        } catch (ProcessException refused) {
            throw new CommandException(refused.error().text());
        }
    }

    /// What was written lasts, as far as the file systems can.
    private static void flushFiles() {
        Files files = Files.connect();
        for (MountStatus mount : files.mounts()) {
            try {
                files.flush(mount.path());
            } catch (FileException refused) {
                // the power goes all the same
            }
        }
    }
}
