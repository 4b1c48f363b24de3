package beetos.xtask.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Boots a machine to its prompt, looks at its translation tables, has it run something, and looks again.
public final class LiveTables {
    private static final String PROMPT = "bsh> ";
    private static final String COMMAND = "selftest message.\n";
    private static final int SERVICES = 8;          // fewer processes than this cannot be all
    private static final long LIMIT = 120;          // seconds

    private LiveTables() {}

    /// `command` starts QEMU with its UART on standard input and output, and with `megabytes` of RAM. The rules that the tables break, a line
    /// each; empty when all is well.
    public static String broken(List<String> command, int megabytes) {
        try {
            Path folder = Files.createTempDirectory("tables");
            try {
                return run(command, (long) megabytes << 20, folder.resolve("port"), folder.resolve("ram"));
            } finally {
                for (String name : List.of("port", "ram")) Files.deleteIfExists(folder.resolve(name));
                Files.delete(folder);
            }
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    private static String run(List<String> command, long length, Path port, Path ram) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(PageTableWalk.options(port));
        Process machine = new ProcessBuilder(all).redirectErrorStream(true).start();
        Thread end = Thread.ofVirtual().start(() -> endAfter(machine));
        try (BufferedReader out = new BufferedReader(new InputStreamReader(machine.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (!await(out)) return "no prompt";
            String broken = judge(PageTableWalk.run(port, length, ram));
            machine.getOutputStream().write(COMMAND.getBytes(StandardCharsets.US_ASCII));
            machine.getOutputStream().flush();
            if (!await(out)) return "no prompt after the first look";
            return broken.isEmpty() ? judge(PageTableWalk.run(port, length, ram)) : broken;
        } finally {
            machine.destroyForcibly();
            end.interrupt();
        }
    }

    private static void endAfter(Process machine) {
        try {
            machine.waitFor(LIMIT, TimeUnit.SECONDS);
        } catch (InterruptedException enough) {
            return;
        }
        machine.destroyForcibly();
    }

    private static boolean await(BufferedReader out) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(PROMPT) < 0) {
            int c = out.read();
            if (c < 0) return false;
            text.append((char) c);
        }
        return true;
    }

    private static String judge(PageTableWalk.Report report) {
        if (report.processes() < SERVICES) return "only " + report.processes() + " processes were found";
        return String.join("\n", report.violations());
    }
}
