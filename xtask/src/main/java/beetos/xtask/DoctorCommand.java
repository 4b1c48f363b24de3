package beetos.xtask;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Says what BeetOS needs of this machine, and what is missing.
@Command(name = "doctor", description = "Says what is missing on this machine.", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final List<Host.Program> NEEDED = List.of(Host.MAVEN, Host.QEMU);
    private static final long MEMORY_NEEDED = 2L << 30;
    private static final long DISK_NEEDED = 2L << 30;

    @Override
    public Integer call() {
        boolean whole = true;
        say(true, "JDK", Runtime.version() + " in " + System.getProperty("java.home"));
        for (Host.Program program : NEEDED) {
            var path = Host.find(program.name());
            whole &= path.isPresent();
            say(path.isPresent(), program.name(),
                    path.map(found -> found + ", " + version(found.toString())).orElse("missing: " + program.remedy()));
        }
        var gdb = Host.find(Host.GDB.name());
        say(true, Host.GDB.name(), gdb.map(Object::toString).orElse("missing, only --gdb wants it: " + Host.GDB.remedy()));
        long memory = ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        say(memory >= MEMORY_NEEDED, "memory", (memory >> 20) + " MiB");
        long disk = new File(Project.ROOT.toString()).getUsableSpace();
        say(disk >= DISK_NEEDED, "disk", (disk >> 20) + " MiB free");
        return whole && memory >= MEMORY_NEEDED && disk >= DISK_NEEDED ? 0 : 1;
    }

    private static void say(boolean fine, String what, String text) {
        System.out.printf("%-4s %-20s %s%n", fine ? "ok" : "no", what, text);
    }

    private static String version(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
            try (var lines = process.inputReader()) {
                String first = lines.readLine();
                return first == null ? "says nothing" : first.replaceAll("\\u001B\\[[0-9;]*m", "");
            }
        } catch (IOException cause) {
            return cause.getMessage();
        }
    }
}
