package beetos.xtask;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// A QEMU whose UART this process holds: everything that the guest prints is kept, may be shown, and can be waited for.
/// Closing it ends QEMU.
final class Console implements AutoCloseable {
    private final Process process;
    private final OutputStream echo;
    private final StringBuilder transcript = new StringBuilder();
    private final Thread reader;
    private final Thread hook;
    private int scanned;
    private long lastHeard = System.nanoTime();
    private boolean ended;

    /// Who reads what QEMU itself says.
    interface Errors {
        void read(InputStream errors) throws IOException;
    }

    /// Starts `command`; `echo` gets a copy of what the guest prints. What QEMU itself says stands between it.
    Console(List<String> command, OutputStream echo) {
        this(command, echo, null);
    }

    /// The same with a reader of its own for what QEMU itself says.
    Console(List<String> command, OutputStream echo, Errors errors) {
        this.echo = echo;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(errors == null).start();
        } catch (IOException cause) {
            throw new Failure("QEMU does not start: " + cause.getMessage());
        }
        hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        if (errors != null) {
            Thread.ofPlatform().daemon().name("errors").start(() -> read(errors));
        }
        reader = Thread.ofPlatform().daemon().name("console").start(this::read);
    }

    private void read() {
        byte[] octets = new byte[4096];
        try (InputStream input = process.getInputStream()) {
            for (int length; (length = input.read(octets)) >= 0; ) {
                echo.write(octets, 0, length);
                echo.flush();
                synchronized (this) {
                    // Latin-1 keeps an octet a character, so a letter that is cut in two by a read stays whole.
                    transcript.append(new String(octets, 0, length, StandardCharsets.ISO_8859_1));
                    lastHeard = System.nanoTime();
                    notifyAll();
                }
            }
        } catch (IOException cause) {
            echoFailure(cause);
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    private void read(Errors errors) {
        try (InputStream input = process.getErrorStream()) {
            errors.read(input);
        } catch (IOException cause) {
            echoFailure(cause);
        }
    }

    private synchronized void echoFailure(IOException cause) {
        transcript.append("\n[console: ").append(cause.getMessage()).append("]\n");
    }

    /// Sends octets to the guest's UART; false when QEMU has gone.
    boolean type(byte[] octets, int length) {
        try {
            process.getOutputStream().write(octets, 0, length);
            process.getOutputStream().flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    boolean type(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return type(octets, octets.length);
    }

    /// Waits until the guest has printed `text` after what earlier calls found; false at the deadline or when QEMU ends.
    synchronized boolean await(String text, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            int at = transcript.indexOf(text, scanned);
            if (at >= 0) {
                scanned = at + text.length();
                return true;
            }
            long left = deadline - System.nanoTime();
            if (ended || left <= 0) return false;
            wait(left / 1_000_000 + 1);
        }
    }

    /// Waits for QEMU's end; false at the deadline.
    boolean awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit)) return false;
        reader.join();
        return true;
    }

    boolean running() {
        return process.isAlive();
    }

    int exitStatus() {
        return process.exitValue();
    }

    synchronized Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastHeard);
    }

    /// Whether this is the last that the guest has printed.
    synchronized boolean endsWith(String text) {
        int begin = transcript.length() - text.length();
        return begin >= 0 && transcript.indexOf(text, begin) == begin;
    }

    /// What the guest has printed so far.
    synchronized String transcript() {
        return new String(transcript.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            reader.join();
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException _) {
            // The JVM is going down already, and the hook does the same.
            return;
        }
    }
}
