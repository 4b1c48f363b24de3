package beetos.hosted.faults;

import beetos.hosted.Clock;
import beetos.hosted.Machine;
import beetos.hosted.image.Software;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// A short session with a machine in which something goes wrong. Each command ends in time, with an error if it must; then the shell answers, and the
/// machine can be switched off. Keys that a dying service had are lost, so a line may have to be typed again.
public final class Visit {
    private static final Path ROOT = Path.of(System.getProperty("beetos.root", ".."));
    private static final AtomicLong NEXT_BASE = new AtomicLong(1L << 40);
    private static final long MEMORY = 64L << 20;
    private static final String PROMPT = "bsh> ";
    private static final long SECOND = 1_000_000_000L;
    private static final long BOOT = 60, STEP = 12, AGAIN = 3, SILENCE = SECOND / 20;
    private static final List<String> COMMANDS = List.of("ls /", "echo one two > /tmp/a", "cat /etc/motd /tmp/a", "hello a b", "hello c | cat");

    private final Plan plan;
    private final Output output = new Output();
    private final Machine machine;
    private final CompletableFuture<Machine.End> end;

    private static final class Output extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] octets, int offset, int length) {
            super.write(octets, offset, length);
            notifyAll();
        }

        synchronized String text() {
            return toString(StandardCharsets.UTF_8);
        }

        /// Whether it is there behind `from` before the time is over.
        synchronized boolean await(String wanted, int from, long nanoseconds) throws InterruptedException {
            long deadline = System.nanoTime() + nanoseconds;
            while (text().indexOf(wanted, from) < 0) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            return true;
        }
    }

    private Visit(Plan plan, long base, Clock clock, long seed) {
        this.plan = plan;
        Disturbance.begin(plan);
        List<Path> modules = Stream.of("runtime", "user", "api", "os", "apps").map(module -> ROOT.resolve(module).resolve("target/classes")).toList();
        machine = new Machine(base, MEMORY, Software.of(modules, List.of()), output, clock, seed);
        end = CompletableFuture.supplyAsync(() -> {
            try {
                return machine.run();
            } catch (InterruptedException cause) {
                throw new IllegalStateException(cause);
            }
        }, work -> Thread.ofPlatform().daemon().name("machine").start(work));
    }

    /// What was wrong, with all that the machine printed; empty if nothing was. The arguments are a plan's text and where RAM may be.
    public static String run(String plan, long base) throws InterruptedException {
        Visit visit = new Visit(Plan.parse(plan), base, Clock.wall(), 7);
        String failure = visit.visit();
        Disturbance.end();
        if (!failure.isEmpty()) {
            visit.type("poweroff\n");
        }
        String ended = visit.ended();
        return failure.isEmpty() && ended.isEmpty() ? "" : failure + " " + ended + "\n" + visit.output.text();
    }

    /// A session that is typed at once, on a machine whose clock goes by a seed: what it printed, or why it did not end.
    static String seeded(long seed) throws InterruptedException {
        Visit visit = new Visit(Plan.NOTHING, nextBase(), new SeededClock(seed), seed);
        if (!visit.output.await(PROMPT, 0, BOOT * SECOND)) {
            return "no prompt: " + visit.output.text();
        }
        visit.type(String.join("\n", COMMANDS) + "\npoweroff\n");
        try {
            Machine.End how = visit.end.get(BOOT, TimeUnit.SECONDS);
            return visit.output.text() + (how.status() == 0 ? "" : how);
        } catch (ExecutionException panic) {
            return "panic: " + panic.getCause().getCause() + visit.output.text();
        } catch (TimeoutException hangs) {
            return "does not end: " + visit.output.text();
        }
    }

    /// How many faults there have been.
    public static long faults() {
        return Disturbance.happened();
    }

    /// Where the RAM of the next machine may be.
    static long nextBase() {
        return NEXT_BASE.getAndAdd(1L << 32);
    }

    private String visit() throws InterruptedException {
        if (!output.await(PROMPT, 0, BOOT * SECOND)) {
            return "no prompt";
        }
        Disturbance.arm();
        for (String command : COMMANDS) {
            if (!prompted(command)) {
                return "'" + command + "' does not end";
            }
        }
        if (!answered()) {
            return "the shell does not answer";
        }
        return "";
    }

    /// Types a line, and where the prompt does not come an Enter now and then.
    private boolean prompted(String line) throws InterruptedException {
        int from = output.text().length();
        type(line + "\n");
        if (plan.kind() == Plan.Kind.SILENCE) {
            Thread.sleep(SILENCE / 1_000_000);
            Disturbance.speak();
            type("");
        }
        boolean prompted = output.await(PROMPT, from, AGAIN * SECOND);
        for (int i = 0; !prompted && i < STEP / AGAIN; i++) {
            type("\n");
            prompted = output.await(PROMPT, from, AGAIN * SECOND);
        }
        return prompted;
    }

    private boolean answered() throws InterruptedException {
        boolean answered = false;
        for (int i = 0; !answered && i < STEP / AGAIN; i++) {
            int from = output.text().length();
            type("echo still $((40+2)) here\n");
            answered = output.await("\nstill ", from, AGAIN * SECOND);
        }
        return answered;
    }

    private void type(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        machine.type(octets, octets.length);
    }

    private String ended() throws InterruptedException {
        for (int i = 0; i < STEP / AGAIN; i++) {
            type("poweroff\n");
            try {
                Machine.End how = end.get(AGAIN, TimeUnit.SECONDS);
                return how.status() == 0 ? "" : "it ends with " + how;
            } catch (ExecutionException panic) {
                return "panic: " + panic.getCause().getCause();
            } catch (TimeoutException again) {
                continue;
            }
        }
        return "poweroff does not end it";
    }
}
