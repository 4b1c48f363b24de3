package beetos.hosted;

import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.hosted.image.Software;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// A machine that a test types at.
final class Session implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("beetos.root", ".."));
    private static final AtomicLong NEXT_BASE = new AtomicLong(1L << 39);
    private static final long MEMORY = 64 << 20;
    private static final long PATIENCE = 60;       // seconds

    private final Output output = new Output();
    private final Machine machine;
    private final CompletableFuture<Machine.End> end;
    private int read;

    private static final class Output extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] octets, int offset, int length) {
            super.write(octets, offset, length);
            notifyAll();
        }

        private synchronized String text() {
            return toString(StandardCharsets.UTF_8);
        }

        private synchronized int await(String wanted, int from) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (text().indexOf(wanted, from) < 0) {
                long left = deadline - System.nanoTime();
                assertTrue(left > 0, "no '" + wanted + "' in: " + text());
                wait(left / 1_000_000 + 1);
            }
            return text().indexOf(wanted, from) + wanted.length();
        }
    }

    Session(Software.Addition... added) {
        List<Path> modules = Stream.of("runtime", "user", "api", "os", "apps").map(module -> ROOT.resolve(module).resolve("target/classes")).toList();
        Software software = Software.of(modules, List.of(added));
        machine = new Machine(NEXT_BASE.getAndAdd(1L << 32), MEMORY, software, output, Clock.wall(), 7);
        end = CompletableFuture.supplyAsync(() -> {
            try {
                return machine.run();
            } catch (InterruptedException cause) {
                throw new IllegalStateException(cause);
            }
        });
    }

    /// Waits until the machine has printed this behind what was waited for before.
    void await(String wanted) throws InterruptedException {
        read = output.await(wanted, read);
    }

    void type(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        machine.type(octets, octets.length);
    }

    /// Types a line at the prompt; all that is printed until the next.
    String answer(String line) throws InterruptedException {
        type(line + "\n");
        int from = output.await("\n", read);
        await("bsh> ");
        return output.text().substring(from, read).replace("\r", "");
    }

    Machine.End end() throws Exception {
        return end.get(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        type("poweroff\n");
        end();
    }
}
