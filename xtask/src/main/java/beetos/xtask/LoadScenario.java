package beetos.xtask;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Every service is killed in turn while programs copy files in RAM and on a disk, hold one open, and feed a pipe. Nothing hangs, each step in
/// its time; and but for the services that hold them, files and pipes know nothing of it.
final class LoadScenario {
    static final String NAME = "restart.under-load";

    private static final Duration STEP = Duration.ofSeconds(60);
    private static final long DISK = 16 << 20;
    private static final String STOP = "/tmp/stop", WELL = ", all well", CONTROL_D = "\004";
    /// None of them holds a file or a pipe.
    private static final List<String> UNNOTICED =
            List.of("console", "pl011", "virtioblk", "names", "log", "trng", "ticktimer", "clock", "console pl011 virtioblk");
    private static final List<String> NOTICED = List.of("fs", "pipe", "fs virtioblk", "names fs pipe");

    private final Console console;
    private final List<String> loads = new ArrayList<>();

    private LoadScenario(Console console) {
        this.console = console;
    }

    /// On QEMU. What went wrong, with the transcript; nothing when all is well.
    static String play(Path image) throws InterruptedException {
        return play(drives -> {
            List<String> command = Qemu.board(image, Qemu.MEMORY);
            Drive.attach(command, drives);
            return Qemu.piped(Qemu.once(command, ""));
        });
    }

    /// The same on whatever machine has these drives: a data disk.
    static String play(Function<List<Drive>, List<String>> machine) throws InterruptedException {
        Path data = Project.scratch("disk").resolve(NAME + ".data");
        try (Drives drives = new Drives()) {
            Files.deleteIfExists(data);
            drives.addWritable(List.of(data), DISK);
            try (Console console = new Console(machine.apply(drives.all()), OutputStream.nullOutputStream())) {
                String reason = play(console);
                if (!reason.isEmpty()) return reason + "\n" + console.transcript();
            }
            return String.join("\n", DataDisk.problems(data));
        } catch (IOException cause) {
            return cause.toString();
        }
    }

    private static String play(Console console) throws InterruptedException {
        LoadScenario scenario = new LoadScenario(console);
        if (!console.await(Scenario.PROMPT, STEP)) return "no prompt";
        String reason = scenario.unnoticed();
        if (reason.isEmpty()) reason = scenario.noticed();
        if (!reason.isEmpty()) return reason;
        console.type("poweroff\n");
        if (!console.awaitEnd(STEP)) return "poweroff did not end it";
        return console.exitStatus() == 0 ? "" : "status " + console.exitStatus();
    }

    private String unnoticed() throws InterruptedException {
        begin("copy /tmp " + STOP);
        begin("hold /tmp/held " + STOP);
        begin("copy /data " + STOP);
        begin("hold /data/held " + STOP);
        begin("count " + STOP + " | load sum");
        for (String services : UNNOTICED) {
            String reason = kill(services);
            if (!reason.isEmpty()) return reason;
        }
        String reason = read();
        return reason.isEmpty() ? end(true) : reason;
    }

    /// A program reads from a console that is just being started again.
    private String read() throws InterruptedException {
        console.type("kill console pl011 ; cat\n");
        if (!console.await("pl011 ended", STEP)) return "pl011 was not killed";
        String typed = "what is typed";
        console.type(typed + "\n");
        boolean echoed = console.await(typed + "\r\n" + typed, STEP);
        console.type(CONTROL_D);
        return echoed && console.await(Scenario.PROMPT, STEP) ? "" : "a program does not read behind a restart of the console";
    }

    private String noticed() throws InterruptedException {
        if (!says("rm " + STOP, "")) return "the end cannot be taken back";
        begin("copy /tmp " + STOP + " loose");
        begin("copy /data " + STOP + " loose");
        begin("count " + STOP + " | load sum");
        for (String services : NOTICED) {
            String reason = kill(services);
            if (!reason.isEmpty()) return reason;
        }
        return end(false);
    }

    private void begin(String load) throws InterruptedException {
        console.type("load " + load + " &\n");
        console.await(Scenario.PROMPT, STEP);
        loads.add("load " + (load.endsWith("sum") ? "sum" : load.substring(0, load.indexOf(' ', load.indexOf(' ') + 1))) + ":");
    }

    /// Lets the programs work for a while, kills, and sees that the shell answers, programs start, and files are there.
    private String kill(String services) throws InterruptedException {
        String[] names = services.split(" ");
        if (!says("sleep 0.3 ; kill " + services, names[names.length - 1] + " ended")) return services + ": not killed";
        if (!says("echo after " + services, "\nafter " + services)) return services + ": the shell does not answer";
        if (!says("hello behind " + services, "arguments: behind " + services)) return services + ": no program starts";
        return says("cat /etc/motd", "\nWelcome") ? "" : services + ": no file is read";
    }

    /// Stops the loads; each of them has worked and says so. Where a pipe may have ended, its reader may say that.
    private String end(boolean pipe) throws InterruptedException {
        String before = console.transcript();
        if (!says("write " + STOP + " x", "")) return "the shell does not write";
        for (String load : loads) {
            String line = "";
            long deadline = System.nanoTime() + STEP.toNanos();
            while (line.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(100);
                line = console.transcript().substring(pipe ? 0 : before.indexOf("rm " + STOP)).lines().filter(text -> text.contains(load)).findFirst().orElse("");
            }
            boolean mayFail = !pipe && load.contains("sum");
            if (!line.contains(WELL) && !(mayFail && line.contains("the pipe ended"))) return load + (line.isEmpty() ? " hangs" : " " + line);
            if (line.contains(" 0 rounds")) return load + " did nothing";
        }
        loads.clear();
        return "";
    }

    private boolean says(String line, String answer) throws InterruptedException {
        return console.type(line + "\n") && console.await(answer, STEP) && console.await(Scenario.PROMPT, STEP);
    }
}
