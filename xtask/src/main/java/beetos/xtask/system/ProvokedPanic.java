package beetos.xtask.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Boots a machine to its prompt, sends its kernel to address 0 through the debug port, since nothing inside can do that, and looks at how it ends.
public final class ProvokedPanic {
    private static final String PROMPT = "bsh> ", SAID = "kernel panic: exception class 33";     // ESR_ELx.EC: instruction abort in the kernel
    private static final int STATUS = 134;
    private static final long LIMIT = 60;           // seconds
    private static final long PAUSE = 20;           // milliseconds

    private ProvokedPanic() {}

    /// What is wrong with its end; empty when all is well. `command` starts QEMU with its UART on standard input and output.
    public static String wrong(List<String> command) {
        try {
            Path folder = Files.createTempDirectory("panic");
            Path port = folder.resolve("port");
            try {
                return run(command, port);
            } finally {
                Files.deleteIfExists(port);
                Files.delete(folder);
            }
        } catch (IOException | InterruptedException cause) {
            return cause.toString();
        }
    }

    /// Sends the kernel there if it is the kernel that runs; behind the prompt a program may still.
    private static boolean sent(Path port) throws IOException {
        try (DebugPort debug = new DebugPort(port)) {
            boolean kernel = debug.pc() < 0;
            if (kernel) debug.jump(0);
            return kernel;
        }
    }

    /// It waits for an interrupt; or has had one, and is gone.
    private static void wake(Process machine) {
        try {
            machine.getOutputStream().write('\n');
            machine.getOutputStream().flush();
        } catch (IOException gone) {
            return;
        }
    }

    private static String run(List<String> command, Path port) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(DebugPort.options(port));
        Process machine = new ProcessBuilder(all).redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> machine.onExit().completeOnTimeout(null, LIMIT, TimeUnit.SECONDS).thenRun(machine::destroyForcibly));
        try {
            StringBuilder text = new StringBuilder();
            while (text.indexOf(PROMPT) < 0) {
                int c = machine.getInputStream().read();
                if (c < 0) return "no prompt";
                text.append((char) c);
            }
            while (!sent(port)) Thread.sleep(PAUSE);
            wake(machine);
            String rest = new String(machine.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!rest.contains(SAID)) return "it said: " + rest.strip();
            int status = machine.waitFor();
            return status == STATUS ? "" : "status " + status;
        } finally {
            machine.destroyForcibly();
        }
    }
}
