package beetos.xtask;

import conformance.files.FilePrograms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Ordinary programs on files ([FilePrograms]), on HotSpot in an empty folder and on the system in another, on QEMU and hosted: what they print
/// is equal.
final class FileSuite implements Suite {
    private static final String NAME = "files", FOLDER = "/tmp/" + NAME, HEADING = "== ";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Tally run(String filter, boolean wide) throws InterruptedException {
        List<String> names = FilePrograms.NAMES.stream().filter(name -> (NAME + "." + name).contains(filter)).toList();
        if (names.isEmpty()) return Tally.NONE;
        String expected = hotSpot(names);
        return compare(names, expected, machine(names), "").plus(compare(names, expected, hosted(names), "hosted."));
    }

    private static Tally compare(List<String> names, String expected, String actual, String prefix) {
        Tally tally = Tally.NONE;
        for (String name : names) {
            String difference = difference(section(expected, name), section(actual, name));
            System.out.println((difference.isEmpty() ? "ok   " : "FAIL ") + prefix + NAME + "." + name + difference);
            tally = tally.plus(difference.isEmpty() ? new Tally(1, 0, 0) : new Tally(0, 1, 0));
        }
        return tally;
    }

    private static String hotSpot(List<String> names) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory(NAME);
            try {
                List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-ShowCodeDetailsInExceptionMessages", "-Dstdout.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-Duser.language=en", "-cp",
                        Project.classes("conformance").toString(), FilePrograms.class.getName()), names.stream()).toList();
                Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) throw new Failure("files: HotSpot ended with " + process.exitValue() + ":\n" + output);
                return output;
            } finally {
                delete(folder);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Addition programs() {
        return new Addition(NAME, Project.classes("conformance"), FilePrograms.class.getName());
    }

    private static String machine(List<String> names) throws InterruptedException {
        Path image = SystemBuild.image(List.of(programs()));
        return system(Qemu.piped(Qemu.once(Qemu.board(image, Qemu.MEMORY), "")), names);
    }

    private static String hosted(List<String> names) throws InterruptedException {
        return system(Hosted.machine(Hosted.bytes(Qemu.MEMORY), List.of(programs())), names);
    }

    private static String system(List<String> command, List<String> names) throws InterruptedException {
        try (Console console = new Console(command, OutputStream.nullOutputStream())) {
            String line = "mkdir " + FOLDER + " && cd " + FOLDER + " && " + NAME + " " + String.join(" ", names) + "\n";
            boolean ended = console.await(Scenario.PROMPT, Scenario.SHORT) && console.type(line) && console.await(Scenario.PROMPT, LIMIT);
            String text = console.transcript().replace("\r", "");
            if (!ended || !text.contains(FilePrograms.END)) System.out.println("files: they did not end:\n" + text);
            return text;
        }
    }

    /// What one program printed.
    private static List<String> section(String text, String name) {
        List<String> lines = text.lines().toList();
        int begin = lines.indexOf(HEADING + name) + 1;
        if (begin == 0) return List.of();
        int end = begin;
        while (end < lines.size() && !lines.get(end).startsWith(HEADING) && !lines.get(end).equals(FilePrograms.END)) end++;
        return lines.subList(begin, end);
    }

    private static String difference(List<String> expected, List<String> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String want = i < expected.size() ? expected.get(i) : "<end>", got = i < actual.size() ? actual.get(i) : "<end>";
            if (!want.equals(got)) return ": line " + (i + 1) + ": expected \"" + want + "\" but was \"" + got + "\"";
        }
        return expected.isEmpty() ? ": nothing was printed" : "";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
