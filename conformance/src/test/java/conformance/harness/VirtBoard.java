package conformance.harness;

import conformance.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// QEMU's `virt` board with one image: a boot for each run, the serial port as the program's streams.
final class VirtBoard {
    private static final String QEMU = "qemu-system-aarch64";
    private static final String END_OF_INPUT = "\u0004";
    private static final int TIMED_OUT = 124;

    private final Path image;
    private final List<String> settings;
    private final Duration limit;

    /// `settings` are `-DNAME=VALUE` words for the runtime.
    VirtBoard(Path image, List<String> settings, Duration limit) {
        this.image = image;
        this.settings = settings;
        this.limit = limit;
    }

    static boolean installed() {
        String path = System.getenv("PATH");
        return path != null && List.of(path.split(java.io.File.pathSeparator)).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, QEMU)));
    }

    Outcome run(Program program) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(settings);
        words.add(program.mainClass());
        words.addAll(program.arguments());
        Process process = new ProcessBuilder(QEMU, "-machine", "virt,gic-version=3", "-cpu", "cortex-a76", "-m", "256M", "-display", "none",
            "-kernel", image.toString(), "-chardev", "stdio,id=uart,signal=off", "-serial", "chardev:uart", "-monitor", "none",
            "-semihosting-config", "enable=on,target=native", "-no-reboot", "-append", String.join(" ", words)).redirectErrorStream(true).start();
        try {
            Thread feeder = Thread.ofVirtual().start(() -> feed(process, program.input()));
            StringBuilder output = new StringBuilder();
            Thread reader = Thread.ofPlatform().start(() -> collect(process, output));
            boolean ended = process.waitFor(limit);
            if (!ended) {
                process.destroyForcibly();
            }
            feeder.join();
            reader.join();
            return new Outcome(ended ? process.exitValue() : TIMED_OUT, output.toString().replace("\r\n", "\n"));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, String input) {
        try (var stream = process.getOutputStream()) {
            stream.write((input + END_OF_INPUT).getBytes(StandardCharsets.UTF_8));
            stream.flush();
            process.waitFor();
        } catch (IOException ended) {
            // The program ended without reading all of its input.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void collect(Process process, StringBuilder output) {
        try (var stream = process.getInputStream()) {
            output.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException ended) {
            output.append("<output lost: ").append(ended.getMessage()).append('>');
        }
    }
}
