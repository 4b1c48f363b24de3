package beetos.xtask;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One boot of the system and what is said to its shell; it ends with `poweroff` and status 0.
///
/// @param options what the board has besides the usual, in QEMU's words
record Scenario(String name, String memory, List<String> options, List<Exchange> exchanges) {
    /// What is typed, and what the guest must print then, in time, before the next prompt; or without one, if the program goes on and the next exchange ends it.
    record Exchange(String typed, String answer, Duration limit, boolean prompt) {
        Exchange(String typed, String answer, Duration limit) {
            this(typed, answer, limit, true);
        }

        Exchange(String typed, String answer) {
            this(typed, answer, SHORT);
        }

        static Exchange goingOn(String typed, String answer) {
            return new Exchange(typed, answer, SHORT, false);
        }
    }

    static final String PROMPT = "bsh> ";
    static final Duration SHORT = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofHours(3);
    private static final String CONTROL_C = "\003";
    private static final int FUZZED_CALLS = 100_000, FUZZED_CALLS_LONG = 50_000_000;

    private static final List<Exchange> DIALOGUE = List.of(
            new Exchange("cat /etc/motd\n", "Welcome to BeetOS!"),
            new Exchange("echo hello world\n", "\nhello world"),
            new Exchange("hello a b\n", "arguments: a b"),
            new Exchange("crash udf\n", "at beetos.apps.crash.Crash.undefined(Crash.java:"),
            new Exchange("crash null\n", "at beetos.apps.crash.Crash.main(Crash.java:"),
            new Exchange("nothing-of-that-name\n", "bsh: nothing-of-that-name: not found"));
    private static final Exchange[] COMMANDS = {
        new Exchange("mkdir -p /tmp/c/d && cd /tmp/c && write one beta && write d/two alpha && write three gamma\n", ""),
        new Exchange("find . -type f -name 't*'\n", "\n./d/two\r\n./three"),
        new Exchange("cp -r /tmp/c/d /tmp/c/e && grep -rn ALPHA /tmp/c ; grep -ric ALPHA e\n", "\ne/two:1"),
        new Exchange("cat one three d/two | sort -r | head -n 2 | tail -n 1\n", "\nbeta"),
        new Exchange("wc one three\n", "\n2 2 11 total"),
        new Exchange("sha256sum < one\n", "\nf2c82decdd7181cf98945929a62598db7e6b477e11f6e0eb0ae97020eff151ad  -"),
        new Exchange("cat one | tee -a three && cat three\n", "\ngamma\r\nbeta"),
        new Exchange("cmp one d/two ; echo $?\n", "\none d/two differ: octet 1, line 1"),
        new Exchange("hexdump -n 4 one\n", "\n00000000  62 65 74 61 "),
        new Exchange("env | grep PWD=\n", "\nPWD=/tmp/c"),
        new Exchange("ls -l d\n", "- "),
        new Exchange("A='x  y' && echo \"$A\" $A ${A}z; B=2 env | grep B=; echo $B.\n", "\nx  y x y x yz\r\nB=2\r\n."),
        new Exchange("ls /nowhere 2> err; cat err; ls /nowhere 2>&1 | grep -c nowhere\n", "\nls: /nowhere: not found\r\n1"),
        new Exchange("echo 'echo $0 $1 $#; sh other' > s; echo 'exit 3' > other; echo 'echo gone; exit 4' >> s; sh s one 'two three'; echo $?\n", "\ns one 2\r\ngone\r\n4"),
        new Exchange("mkdir m; touch m/x; rm -rf m nothing; ls -d m; echo $?; cp -p one o2 && mv o2 o3 && ls -1 o3 m\n", "\nls: m: not found\r\n1\r\n"),
        new Exchange("ln -s one l && ln one h && cat l h; ls -l l | grep -o 'l -> .*'; rm l h\n", "\nbeta\r\nbeta\r\nl -> one\r\n"),
        new Exchange("ln -s nowhere one; echo $?\n", "\nln: nowhere: exists\r\n1"),
        new Exchange("rm o3; ls | grep -E '^(one|three)$' | head -1\n", "\none"),
        new Exchange("df\n", "MOUNTED AT"),
        new Exchange("yes no | head -n 2 && echo enough\n", "\nno\r\nno\r\nenough"),
        new Exchange("yes > big & sleep 1; kill yes; cat big | head -n 1 && echo all of it\n", "\ny\r\nall of it"),
        new Exchange("sleep 1000 &\n", "[2]"), new Exchange("kill sleep ; sleep 0.3\n", "[2] ended"),
        new Exchange("man nothing-of-that-name\n", "man: nothing-of-that-name: no such command"),
        new Exchange("man grep\n", "\ngrep [-EFHhcilLnoqrsvwx] [-e] PATTERN"),
        new Exchange("top -n 1 | head -n 2\n", "  PID   CPU %"),
        new Exchange("rm -r /tmp/c/d /tmp/c/e big err other s && ls /tmp/c\n", "\none"),
    };
    /// Enter, pressed while nobody reads; of as many as the console keeps, the shell then makes a prompt each.
    private static final int KEYS = 10_000, KEPT = 4_000, SEEN_AT_ONCE = 50;
    private static final Exchange ALIVE = new Exchange("echo still here\n", "\nstill here");

    static List<Scenario> all(boolean wide) {
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario("boot.usual", Qemu.MEMORY, List.of(), DIALOGUE));
        all.add(new Scenario("boot.gicv2", Qemu.MEMORY, List.of("-machine", "gic-version=2"), DIALOGUE));
        all.add(new Scenario("boot.el2", Qemu.MEMORY, List.of("-machine", "virtualization=on"), DIALOGUE));
        all.add(new Scenario("boot.32M", "32M", List.of(), DIALOGUE));
        all.add(new Scenario("boot.64M", "64M", List.of(), DIALOGUE));
        all.add(new Scenario("boot.4G", "4G", List.of(), DIALOGUE));
        all.add(new Scenario("boot.noseed", Qemu.MEMORY, List.of("-machine", "dtb-randomness=off"), DIALOGUE));
        all.add(new Scenario("clock.date", Qemu.MEMORY, List.of("-rtc", "base=2021-03-04T05:06:07,clock=vm"), List.of(new Exchange("date\n", "\n2021-03-04T05:06:"))));
        all.add(shell("shell.control-c", Exchange.goingOn("sleep 1000\n", "sleep 1000"), new Exchange(CONTROL_C, ""), new Exchange("echo $?\n", "\n130"),
                // A later run of the console knows the job that was there before it.
                Exchange.goingOn("kill console | sleep 1000\n", "console ended"), new Exchange(CONTROL_C, "^C"), new Exchange("echo $?\n", "\n130"),
                // What writes for a reader that does not read, and what the shell itself writes without end.
                new Exchange("yes > /tmp/yes & sleep 1; kill yes\n", "[1]"), Exchange.goingOn("cat /tmp/yes /tmp/yes | sleep 1000\n", "sleep 1000"),
                new Exchange(CONTROL_C, "^C"), new Exchange("write /tmp/s cat /tmp/yes ; write /tmp/s2 sh /tmp/s && cat /tmp/s >> /tmp/s2\n", ""),
                Exchange.goingOn("sh /tmp/s2; echo not reached\n", "y"), new Exchange(CONTROL_C, "^C"), new Exchange("echo $?\n", "\n130"), ALIVE));
        all.add(shell("shell.keys", keys()));
        all.add(shell("shell.commands", COMMANDS));
        all.add(shell("hog.memory", new Exchange("hog memory\n", "hog: refused after"), ALIVE));
        all.add(shell("hog.fork", new Exchange("hog fork\n", "hog: refused after"), ALIVE));
        all.add(shell("hog.services", new Exchange("hog fork &\n", "[1]"), new Exchange("hog memory &\n", "[2]"),
                new Exchange("kill console fs\n", "fs ended"), new Exchange("hello you\n", "arguments: you"), ALIVE));
        all.add(Restarts.scenario());
        int calls = wide ? FUZZED_CALLS_LONG : FUZZED_CALLS;
        all.add(shell("fuzz", new Exchange("fuzz 1 " + calls + "\n", "fuzz: done", wide ? LONG : Duration.ofMinutes(5)), ALIVE));
        return all;
    }

    private static Exchange[] keys() {
        List<Exchange> keys = new ArrayList<>(List.of(Exchange.goingOn("sleep 3\n", "sleep 3"), Exchange.goingOn("\n".repeat(KEYS), "")));
        keys.addAll(Collections.nCopies(KEPT / (SEEN_AT_ONCE + 1), new Exchange("", (PROMPT + "\r\n").repeat(SEEN_AT_ONCE))));
        keys.add(ALIVE);
        return keys.toArray(Exchange[]::new);
    }

    private static Scenario shell(String name, Exchange... exchanges) {
        return new Scenario(name, Qemu.MEMORY, List.of(), List.of(exchanges));
    }

    /// The same without one exchange.
    Scenario without(String typed) {
        return new Scenario(name, memory, options, exchanges.stream().filter(exchange -> !exchange.typed.strip().equals(typed)).toList());
    }

    List<String> command(Path image) {
        List<String> command = Qemu.board(image, memory);
        command.addAll(options);
        return Qemu.piped(Qemu.once(command, ""));
    }

    /// Plays it; what did not come, or nothing when all is well.
    String play(Console console) throws InterruptedException {
        if (!console.await(PROMPT, SHORT)) return "no prompt";
        for (Exchange exchange : exchanges) {
            console.type(exchange.typed);
            if (!console.await(exchange.answer, exchange.limit)) {
                return "'" + exchange.typed.strip() + "' did not give '" + exchange.answer.strip() + "'";
            }
            if (exchange.prompt && !console.await(PROMPT, SHORT)) return "no prompt after '" + exchange.typed.strip() + "'";
        }
        console.type("poweroff\n");
        if (!console.awaitEnd(SHORT)) return "poweroff did not end it";
        return console.exitStatus() == 0 ? "" : "status " + console.exitStatus();
    }
}
