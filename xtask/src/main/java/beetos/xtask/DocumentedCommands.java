package beetos.xtask;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the commands of a page of `docs` in a folder: `./beet new`, `mvn`, `javac`; of `./beet qemu` it takes the programs that are added.
/// A class path is looked for in the folder, then in the working copy.
final class DocumentedCommands {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private final String page;
    private final Path folder;
    private final List<Addition> added = new ArrayList<>();

    DocumentedCommands(String page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    List<Addition> added() {
        return added;
    }

    void run(String line) throws IOException, InterruptedException {
        List<String> words = List.of(line.split(" "));
        if (line.startsWith("./beet qemu ")) {
            add(words);
        } else if (line.startsWith("./beet ")) {
            List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString(), "-Dbeetos.root=" + Project.ROOT,
                    "-cp", System.getProperty("java.class.path"), Beet.class.getName()));
            command.addAll(words.subList(1, words.size()));
            start(line, command);
        } else if (line.startsWith("mvn ")) {
            List<String> command = new ArrayList<>(List.of(Host.require(Host.MAVEN).toString(), "-B"));
            command.addAll(words.subList(1, words.size()));
            start(line, command);
        } else if (line.startsWith("javac ")) {
            List<String> command = new ArrayList<>(List.of(JAVA.resolve("javac").toString()));
            for (String word : words.subList(1, words.size())) command.addAll(expand(word));
            start(line, command);
        } else {
            throw new Failure(page + ": '" + line + "' is a command that no test runs");
        }
    }

    private void add(List<String> words) {
        for (int i = 2; i < words.size(); i += 2) {
            if (!words.get(i).equals("--add")) throw new Failure(page + ": " + words.get(i) + " is an option that no test has");
            String text = words.get(i + 1);
            int equals = text.indexOf('=');
            added.add(Addition.parse(text.substring(0, equals + 1) + folder.resolve(text.substring(equals + 1))));
        }
    }

    private List<String> expand(String word) throws IOException {
        if (word.endsWith("*.java")) {
            List<String> files = new ArrayList<>();
            try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder.resolve(word).getParent(), "*.java")) {
                sources.forEach(file -> files.add(file.toString()));
            }
            return files;
        }
        if (!word.contains(File.pathSeparator)) return List.of(word);
        List<String> places = new ArrayList<>();
        for (String place : word.split(File.pathSeparator)) {
            Path here = folder.resolve(place);
            places.add((Files.exists(here) ? here : Project.existing(Project.ROOT.resolve(place))).toString());
        }
        return List.of(String.join(File.pathSeparator, places));
    }

    private void start(String line, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new Failure(page + ": '" + line + "' ended with " + process.exitValue() + ":\n" + said);
    }
}
