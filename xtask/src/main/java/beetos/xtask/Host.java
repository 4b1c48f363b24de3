package beetos.xtask;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The machine that `./beet` runs on: its programs, and how to install one that is missing.
final class Host {
    private Host() {}

    /// What a program is called here, and what the package managers call it.
    record Program(String name, String debian, String homebrew) {
        String remedy() {
            return mac() ? "brew install " + homebrew : "sudo apt-get install " + debian;
        }
    }

    static final Program QEMU = new Program("qemu-system-aarch64", "qemu-system-arm", "qemu");
    static final Program MAVEN = new Program("mvn", "maven", "maven");
    static final Program GDB = new Program("gdb-multiarch", "gdb-multiarch", "gdb");

    static final Program E2FSCK = new Program("e2fsck", "e2fsprogs", "e2fsprogs");
    private static final List<String> FOR_ADMINISTRATORS = List.of("/usr/sbin", "/sbin");     // not on everyone's PATH

    /// The path of a program that tests can do without; says the command where it is missing and cannot be installed.
    static Optional<Path> offered(Program program) {
        Optional<Path> found = find(program.name).or(() -> install(program));
        if (found.isEmpty()) System.err.println("beet: without " + program.name + ": " + program.remedy());
        return found;
    }

    /// The path of `program`; installs it where that is allowed, else says the command.
    static Path require(Program program) {
        return find(program.name).or(() -> install(program)).orElseThrow(() ->
                new Failure(program.name + " is missing. Install it: " + program.remedy()));
    }

    static Optional<Path> find(String name) {
        List<String> folders = new ArrayList<>(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        folders.addAll(FOR_ADMINISTRATORS);
        for (String folder : folders) {
            Path candidate = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(candidate)) return Optional.of(candidate);
        }
        return Optional.empty();
    }

    static boolean mac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /// Whether a person sits at both ends: the launcher looks, because a JVM sees only both or nothing.
    static boolean terminal() {
        return Boolean.getBoolean("beetos.terminal");
    }

    private static Optional<Path> install(Program program) {
        if (find("apt-get").isEmpty() || !"root".equals(System.getProperty("user.name"))) return Optional.empty();
        System.err.println("beet: installing " + program.debian);
        if (!quiet("apt-get", "install", "-y", program.debian)) {
            quiet("apt-get", "update");
            quiet("apt-get", "install", "-y", program.debian);
        }
        return find(program.name);
    }

    private static boolean quiet(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
