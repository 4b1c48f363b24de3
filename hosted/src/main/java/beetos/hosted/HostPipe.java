package beetos.hosted;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The standard streams as they are. After the end of the input a shell that waits at its prompt is told to switch off, since nobody is left to type
/// it; and a machine that prints nothing more for so long counts as hung.
final class HostPipe implements HostConsole {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(2), LOOK = Duration.ofMillis(200);
    private static final int HUNG = 1;
    private static final String PROMPT = "bsh> ", LAST_WORDS = "poweroff\n";

    private final OutputStream output = new FileOutputStream(FileDescriptor.out);
    private volatile Machine machine;
    private volatile long heard = System.nanoTime();
    private volatile String end = "";        // of what was printed

    private void read() {
        byte[] octets = new byte[1024];
        try {
            for (int length; (length = System.in.read(octets)) >= 0; ) {
                machine.type(octets, length);
            }
        } catch (IOException cause) {
            System.err.println("beet: the input ended: " + cause.getMessage());
        }
        heard = System.nanoTime();
        boolean leaving = false;
        try {
            while (silence() < SILENCE.toNanos()) {
                Thread.sleep(LOOK);
                if (!leaving && silence() > IDLE.toNanos() && end.equals(PROMPT)) {
                    leaving = true;
                    machine.type(LAST_WORDS.getBytes(StandardCharsets.US_ASCII), LAST_WORDS.length());
                }
            }
        } catch (InterruptedException over) {
            return;
        }
        System.err.println("beet: no sign of life for " + SILENCE.toSeconds() + " s after the end of the input");
        Runtime.getRuntime().halt(HUNG);
    }

    private long silence() {
        return System.nanoTime() - heard;
    }

    private void print(byte[] octets, int offset, int length) throws IOException {
        heard = System.nanoTime();
        output.write(octets, offset, length);
        int kept = Math.min(length, PROMPT.length());
        String text = end + new String(octets, offset + length - kept, kept, StandardCharsets.ISO_8859_1);
        end = text.substring(Math.max(0, text.length() - PROMPT.length()));
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                if (length > 0) {
                    print(octets, offset, length);
                }
            }
        };
    }

    @Override
    public void attach(Machine machine) {
        boolean first = this.machine == null;
        this.machine = machine;
        if (first) {
            Thread.ofPlatform().daemon().name("hosted-input").start(this::read);
        }
    }

    @Override
    public void close() {}
}
