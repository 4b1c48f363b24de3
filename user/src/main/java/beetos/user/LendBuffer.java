package beetos.user;

import beetos.abi.Page;

/// Pages that can be lent, taken from the process's pool ([LendPool]) and given back by [#close]. While they are out, an
/// access by this process faults: the loan is exclusive.
public final class LendBuffer implements AutoCloseable {
    private final long address;
    private final int pages;
    private final PageOctets octets;
    LendBuffer before;      // in the pool

    LendBuffer(long address, int pages) {
        this.address = address;
        this.pages = pages;
        octets = new PageOctets(address, (int) (pages * Page.SIZE));
    }

    /// A buffer of at least `length` bytes, at most 4 MiB. Its contents are left over from its last use.
    public static LendBuffer take(int length) {
        return LendPool.take(length);
    }

    public Octets octets() {
        return octets;
    }

    public int length() {
        return octets.length();
    }

    public int pages() {
        return pages;
    }

    public long address() {
        return address;
    }

    /// The range word of messages.
    public long range() {
        return address | pages;
    }

    @Override
    public void close() {
        LendPool.give(this);
    }
}
