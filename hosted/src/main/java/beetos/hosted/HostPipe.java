package beetos.hosted;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/// The standard streams as they are. After the end of the input a machine that prints nothing more for so long counts as hung.
final class HostPipe implements HostConsole {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int HUNG = 1;

    private final OutputStream output = new FileOutputStream(FileDescriptor.out);
    private volatile Machine machine;
    private volatile long heard = System.nanoTime();

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
        try {
            while (System.nanoTime() - heard < SILENCE.toNanos()) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        } catch (InterruptedException over) {
            return;
        }
        System.err.println("beet: no sign of life for " + SILENCE.toSeconds() + " s after the end of the input");
        Runtime.getRuntime().halt(HUNG);
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                output.write(octet);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                if (length > 0) {
                    heard = System.nanoTime();
                    output.write(octets, offset, length);
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
