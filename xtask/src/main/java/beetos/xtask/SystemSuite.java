package beetos.xtask;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The system's own tests on QEMU: boots of boards that differ, and a dialogue with the shell on each.
final class SystemSuite implements Suite {
    private static final Duration BOOT = Duration.ofSeconds(60);
    private static final String PROMPT = "bsh> ";

    /// A boot to the prompt and one dialogue on a board that differs: more options, and the size of RAM.
    private record Boot(String name, String memory, List<String> options) {}

    private static final List<Boot> BOOTS = List.of(
            new Boot("boot.usual", "256M", List.of()),
            new Boot("boot.gicv2", "256M", List.of("-machine", "gic-version=2")),
            new Boot("boot.el2", "256M", List.of("-machine", "virtualization=on")),
            new Boot("boot.64M", "64M", List.of()),
            new Boot("boot.4G", "4G", List.of()),
            new Boot("boot.noseed", "256M", List.of("-machine", "dtb-randomness=off")));

    /// What is typed, and what must come back.
    private static final List<List<String>> DIALOGUE = List.of(
            List.of("cat /etc/motd", "Welcome to BeetOS!"),
            List.of("echo hello world", "\nhello world"),
            List.of("hello a b", "a b"),
            List.of("nothing-of-that-name", "bsh: nothing-of-that-name: not found"));

    private Tally tally = Tally.NONE;

    @Override
    public String name() {
        return "system";
    }

    @Override
    public Tally run(String filter, boolean wide) throws InterruptedException {
        boolean booting = BOOTS.stream().anyMatch(boot -> boot.name.contains(filter));
        if (!booting && !filter.isEmpty()) return tally;
        Path image = SystemBuild.image(List.of());
        for (Boot boot : BOOTS) {
            if (boot.name.contains(filter)) boot(image, boot);
        }
        return tally;
    }

    private void boot(Path image, Boot boot) throws InterruptedException {
        List<String> command = Qemu.board(image, boot.memory);
        command.addAll(boot.options);
        try (Console console = new Console(Qemu.piped(Qemu.once(command, "")), OutputStream.nullOutputStream())) {
            String missing = dialogue(console);
            if (missing.isEmpty()) {
                pass(boot.name);
            } else {
                fail(boot.name, missing, console);
            }
        }
    }

    /// What did not come; empty when all is well.
    private static String dialogue(Console console) throws InterruptedException {
        if (!console.await(PROMPT, BOOT)) return "no prompt";
        for (List<String> exchange : DIALOGUE) {
            console.type(exchange.getFirst() + "\n");
            if (!console.await(exchange.getLast(), BOOT) || !console.await(PROMPT, BOOT)) {
                return "'" + exchange.getFirst() + "' did not give '" + exchange.getLast().strip() + "' and a prompt";
            }
        }
        console.type("poweroff\n");
        if (!console.awaitEnd(BOOT)) return "poweroff did not end it";
        return console.exitStatus() == 0 ? "" : "status " + console.exitStatus();
    }

    private void pass(String name) {
        System.out.println("ok   " + name);
        tally = tally.plus(new Tally(1, 0, 0));
    }

    private void fail(String name, String reason, Console console) {
        System.out.println("FAIL " + name + ": " + reason + "; its console:");
        console.transcript().lines().forEach(line -> System.out.println("     | " + line));
        tally = tally.plus(new Tally(0, 1, 0));
    }
}
