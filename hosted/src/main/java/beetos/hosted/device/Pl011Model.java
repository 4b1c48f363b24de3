package beetos.hosted.device;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A PL011 UART whose line is the host's: what is written is printed, and what comes from the host is received. Its transmitter is always ready.
/// Source: Arm DDI 0183G, 3.3 "Register descriptions".
public final class Pl011Model implements Model {
    private static final int DATA = 0x000, FLAG = 0x018, MASK = 0x038, RAW_STATUS = 0x03C, MASKED_STATUS = 0x040;
    private static final int RECEIVE_EMPTY = 1 << 4, TRANSMIT_EMPTY = 1 << 7;     // UARTFR
    private static final int RECEIVE = 1 << 4, TRANSMIT = 1 << 5, TIMEOUT = 1 << 6; // UARTRIS, UARTIMSC
    private static final int BUFFER = 4096;
    private static final long PAUSE = 2_000_000;     // ns that printed octets may wait while the machine is busy

    private final OutputStream output;
    private final byte[] printed = new byte[BUFFER];
    private int count;
    private final ConcurrentLinkedQueue<Byte> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread flusher;
    private volatile boolean closed;
    private int mask;

    public Pl011Model(OutputStream output) {
        this.output = output;
        flusher = Thread.ofPlatform().daemon().name("hosted-uart").start(this::flushLate);
    }

    /// What a busy machine prints goes out too.
    private void flushLate() {
        while (!closed) {
            LockSupport.park(this);
            LockSupport.parkNanos(this, PAUSE);
            flush();
        }
    }

    /// Host side: the machine is off.
    public void close() {
        closed = true;
        LockSupport.unpark(flusher);
        flush();
    }

    /// Host side: octets arrive. Any thread.
    public void receive(byte[] octets, int length) {
        for (int i = 0; i < length; i++) {
            received.add(octets[i]);
        }
        waiting.addAndGet(length);
    }

    /// Host side: what has been printed goes out.
    public synchronized void flush() {
        if (count == 0) {
            return;
        }
        try {
            output.write(printed, 0, count);
            output.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            count = 0;
        }
    }

    /// Prints an octet past the registers, as the kernel's console does.
    public synchronized void print(int octet) {
        printed[count++] = (byte) octet;
        if (count == BUFFER) {
            flush();
        } else if (count == 1) {
            LockSupport.unpark(flusher);
        }
    }

    @Override
    public String[] compatible() {
        return new String[] {"arm,pl011", "arm,primecell"};
    }

    @Override
    public long base() {
        return 0x0900_0000;
    }

    @Override
    public long length() {
        return 0x1000;
    }

    @Override
    public int line() {
        return 33;
    }

    @Override
    public boolean raised() {
        return (status() & mask) != 0;
    }

    private int status() {
        return TRANSMIT | (waiting.get() > 0 ? RECEIVE | TIMEOUT : 0);
    }

    @Override
    public long read(int offset, int width) {
        return switch (offset) {
            case DATA -> take();
            case FLAG -> TRANSMIT_EMPTY | (waiting.get() > 0 ? 0 : RECEIVE_EMPTY);
            case MASK -> mask;
            case RAW_STATUS -> status();
            case MASKED_STATUS -> status() & mask;
            default -> 0;
        };
    }

    private int take() {
        Byte octet = received.poll();
        if (octet == null) {
            return 0;
        }
        waiting.decrementAndGet();
        return octet & 0xFF;
    }

    @Override
    public void write(int offset, int width, long value) {
        switch (offset) {
            case DATA -> print((int) value);
            case MASK -> mask = (int) value;
            default -> { }
        }
    }
}
