package beetos.user;

import java.util.Arrays;
import java.util.Objects;

/// Octets in an array of the heap.
public final class HeapOctets implements Octets {
    private final byte[] array;

    public HeapOctets(byte[] array) {
        this.array = array;
    }

    @Override
    public int length() {
        return array.length;
    }

    @Override
    public int octet(int at) {
        return array[at] & 0xFF;
    }

    @Override
    public void octet(int at, int value) {
        array[at] = (byte) value;
    }

    @Override
    public long word(int at) {
        long word = 0;
        for (int i = 7; i >= 0; i--) {
            word = word << 8 | octet(at + i);
        }
        return word;
    }

    @Override
    public void word(int at, long value) {
        for (int i = 0; i < 8; i++) {
            octet(at + i, (int) (value >>> 8 * i));
        }
    }

    @Override
    public void put(int at, byte[] source, int offset, int count) {
        System.arraycopy(source, offset, array, at, count);
    }

    @Override
    public void take(int at, byte[] target, int offset, int count) {
        System.arraycopy(array, at, target, offset, count);
    }

    @Override
    public void zero(int at, int count) {
        Objects.checkFromIndexSize(at, count, array.length);
        Arrays.fill(array, at, at + count, (byte) 0);
    }
}
