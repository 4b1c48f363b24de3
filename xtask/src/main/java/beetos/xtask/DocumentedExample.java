package beetos.xtask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a page of `docs` says that can be done, taken from its fenced blocks: a `java` or `text` block with a path behind the language is a file, a line of a `sh` block
/// is a command of this machine, a line of a `bsh` block is typed at the guest (`bsh> `) or at QEMU's monitor (`(qemu) `), or is what the guest answers then.
record DocumentedExample(String page, List<String> commands, List<Step> steps) {
    /// What is typed, and the lines that must come.
    record Step(boolean monitor, String typed, List<String> answers) {}

    static final String MONITOR = "(qemu) ";
    private static final String FENCE = "```";
    private static final Duration KEY_HELD = Duration.ofMillis(200);       // QEMU's power key is down for 100 ms

    /// Reads a page, and writes its files below `folder`.
    static DocumentedExample of(Path page, Path folder) throws IOException {
        DocumentedExample example = new DocumentedExample(page.getFileName().toString(), new ArrayList<>(), new ArrayList<>());
        List<String> lines = Files.readAllLines(page);
        for (int begin = 0; begin < lines.size(); begin++) {
            if (!lines.get(begin).startsWith(FENCE)) continue;
            int end = begin + 1;
            while (!lines.get(end).equals(FENCE)) end++;
            example.add(lines.get(begin).substring(FENCE.length()).split(" "), lines.subList(begin + 1, end), folder);
            begin = end;
        }
        return example;
    }

    private void add(String[] words, List<String> block, Path folder) throws IOException {
        switch (words[0]) {
            case "sh" -> commands.addAll(block);
            case "bsh" -> block.forEach(this::add);
            default -> {
                if (words.length < 2) throw new Failure(page + ": a block of " + words[0] + " without a path is in no test");
                Path file = folder.resolve(words[1]);
                Files.createDirectories(file.getParent());
                Files.write(file, block);
            }
        }
    }

    private void add(String line) {
        boolean monitor = line.startsWith(MONITOR);
        if (monitor || line.startsWith(Scenario.PROMPT)) {
            steps.add(new Step(monitor, line.substring(monitor ? MONITOR.length() : Scenario.PROMPT.length()), new ArrayList<>()));
        } else {
            steps.getLast().answers().add(line);
        }
    }

    /// Whether it presses keys of a board.
    boolean needsBoard() {
        return steps.stream().anyMatch(Step::monitor);
    }

    /// Plays it at a prompt; the step that was not answered so, or nothing when all is well.
    String play(Console console) throws InterruptedException {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!type(console, step)) return "'" + step.typed + "' cannot be typed";
            String before = step.monitor ? "" : "\n";       // the monitor's own row may still be open
            for (String answer : step.answers) {
                if (!console.await(before + answer + "\r", Scenario.SHORT)) return "'" + step.typed + "' did not give '" + answer + "'";
            }
            boolean goesOn = i + 1 < steps.size() && steps.get(i + 1).monitor;
            if (!goesOn && !console.await(Scenario.PROMPT, Scenario.SHORT)) return "no prompt after '" + step.typed + "'";
        }
        return "";
    }

    private static boolean type(Console console, Step step) throws InterruptedException {
        if (!step.monitor) return console.type(step.typed + "\n");
        Thread.sleep(KEY_HELD);
        return console.type(Qemu.MONITOR_KEY) && console.await(MONITOR, Scenario.SHORT) && console.type(step.typed + "\n")
                && console.await(MONITOR, Scenario.SHORT) && console.type(Qemu.MONITOR_KEY);
    }
}
