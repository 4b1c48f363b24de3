package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.ObjectShape;
import java.io.IOException;
import java.io.OutputStream;

/// What lies under `System.out` and `System.err`: octets collected to a line, then given to the platform. Errors go out at once.
public final class Console extends OutputStream {
    public static final Console OUTPUT = new Console(1);
    public static final Console ERROR = new Console(2);

    private static final int LENGTH = 2048;
    private static final int PIECE = 4096;   // written in one go, straight from the caller's array

    private final int stream;
    private byte[] buffer;
    private int count;

    private Console(int stream) { this.stream = stream; }

    @Override public synchronized void write(int octet) throws IOException {
        if (buffer == null) {
            buffer = new byte[LENGTH];
        }
        buffer[count++] = (byte) octet;
        if (octet == '\n' || count == LENGTH) {
            flush();
        }
    }

    @Override public synchronized void write(byte[] octets, int offset, int length) throws IOException {
        if ((offset | length | offset + length | octets.length - offset - length) < 0) {
            throw new IndexOutOfBoundsException(Messages.index(offset + length, octets.length));
        }
        if (buffer == null) {
            buffer = new byte[LENGTH];
        }
        if (length > LENGTH - count) {
            flush();
        }
        if (length > LENGTH) {
            send(octets, offset, length);
            return;
        }
        System.arraycopy(octets, offset, buffer, count, length);
        count += length;
        if (endsLine(octets, offset, length)) {
            flush();
        }
    }

    private static boolean endsLine(byte[] octets, int offset, int length) {
        for (int i = offset + length - 1; i >= offset; i--) {
            if (octets[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    @Override public synchronized void flush() throws IOException {
        if (count > 0) {
            int length = count;
            count = 0;
            send(buffer, 0, length);
        }
    }

    /// The same at the program's end: nobody is left to hear of a refusal.
    synchronized void flushLast() {
        if (count > 0) {
            Platform.write(stream, Address.of(buffer) + ObjectShape.ELEMENTS, count);
        }
    }

    private void send(byte[] octets, int offset, int length) throws IOException {
        for (int sent = 0; sent < length; sent += PIECE) {
            if (!Platform.write(stream, Address.of(octets) + ObjectShape.ELEMENTS + offset + sent, Math.min(PIECE, length - sent))) {
                throw new IOException("Write error");
            }
        }
    }
}
