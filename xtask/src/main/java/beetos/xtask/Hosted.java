package beetos.xtask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines for the system in a JVM of its own: [beetos.hosted.Main].
final class Hosted {
    static final List<String> MODULES = List.of("runtime", "user", "api", "os", "apps");

    private Hosted() {}

    /// The machine on the standard streams of its process.
    static List<String> machine(long memory, List<Addition> added) {
        if (!added.isEmpty()) Manifests.added(added, Manifests.shipped());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:-ShowCodeDetailsInExceptionMessages",              // a NullPointerException has no text, as on the machine
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens", "java.base/java.lang=ALL-UNNAMED",       // an executor of our own for virtual threads
                "-Djdk.trackAllThreads=false",                          // what a killed process leaves is garbage
                "-cp", System.getProperty("java.class.path"), "beetos.hosted.Main", "--memory", Long.toString(memory)));
        for (String module : MODULES) command.addAll(List.of("--classes", Project.classes(module).toString()));
        for (Addition program : added) command.addAll(List.of("--add", program.name(), program.classes().toString(), program.main()));
        return command;
    }

    /// Adds all `drives` to a command line.
    static void attach(List<String> command, List<Drive> drives) {
        for (Drive drive : drives) command.addAll(List.of(drive.writable() ? "--data" : "--disk", drive.file().toString(), drive.serial()));
    }

    /// Bytes of a size as QEMU takes it: a number of MiB, or with K, M or G behind it.
    static long bytes(String size) {
        try {
            int last = size.length() - 1;
            return switch (size.isEmpty() ? ' ' : Character.toUpperCase(size.charAt(last))) {
                case 'K' -> Long.parseLong(size.substring(0, last)) << 10;
                case 'M' -> Long.parseLong(size.substring(0, last)) << 20;
                case 'G' -> Long.parseLong(size.substring(0, last)) << 30;
                default -> Long.parseLong(size) << 20;
            };
        } catch (NumberFormatException cause) {
            throw new Failure("'" + size + "': a size is a number of MiB, or one with K, M or G behind it");
        }
    }
}
