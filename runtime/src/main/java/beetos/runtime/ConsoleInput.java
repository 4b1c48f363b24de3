package beetos.runtime;

import beetos.machine.Address;
import beetos.runtime.heap.ObjectShape;
import java.io.InputStream;

/// What lies under `System.in`.
public final class ConsoleInput extends InputStream {
    private final byte[] one = new byte[1];

    @Override public synchronized int read() { return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF; }

    @Override public int read(byte[] octets, int offset, int length) {
        java.util.Objects.checkFromIndexSize(offset, length, octets.length);
        return length == 0 ? 0 : Platform.read(Address.of(octets) + ObjectShape.ELEMENTS + offset, length);
    }
}
