package beetos.user;

import beetos.machine.Address;
import java.util.Objects;

/// Octets in mapped memory outside the heap: part of a lent, borrowed or moved range. Writing to one that is only to be read is
/// the other side's mistake: a [MalformedException].
public final class PageOctets implements Octets {
    private static final int ARRAY_HEADER = 16;   // docs/object-model.md, "Objects"

    private final long address;
    private final int length;
    private final boolean writable;

    public PageOctets(long address, int length) {
        this(address, length, true);
    }

    PageOctets(long address, int length, boolean writable) {
        this.address = address;
        this.length = length;
        this.writable = writable;
    }

    private void checkWritable() {
        if (!writable) {
            throw new MalformedException();
        }
    }

    private static void check(int at, int count, int length) {
        if ((at | count) < 0 || at > length - count) {
            Objects.checkFromIndexSize(at, count, length);   // throws
        }
    }

    public long address() {
        return address;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int octet(int at) {
        return Address.load8(address + Objects.checkIndex(at, length));
    }

    @Override
    public void octet(int at, int value) {
        checkWritable();
        Address.store8(address + Objects.checkIndex(at, length), value);
    }

    @Override
    public long word(int at) {
        check(at, 8, length);
        return Address.load64(address + at);
    }

    @Override
    public void word(int at, long value) {
        checkWritable();
        check(at, 8, length);
        Address.store64(address + at, value);
    }

    @Override
    public void put(int at, byte[] source, int offset, int count) {
        checkWritable();
        check(at, count, length);
        check(offset, count, source.length);
        Address.copy(Address.of(source) + ARRAY_HEADER + offset, address + at, count);
    }

    @Override
    public void take(int at, byte[] target, int offset, int count) {
        check(at, count, length);
        check(offset, count, target.length);
        Address.copy(address + at, Address.of(target) + ARRAY_HEADER + offset, count);
    }

    @Override
    public void copy(int at, Octets source, int offset, int count) {
        if (source instanceof PageOctets pages) {
            checkWritable();
            check(at, count, length);
            check(offset, count, pages.length);
            Address.copy(pages.address + offset, address + at, count);
        } else {
            Octets.super.copy(at, source, offset, count);
        }
    }

    @Override
    public void zero(int at, int count) {
        checkWritable();
        check(at, count, length);
        Address.zero(address + at, count);
    }
}
