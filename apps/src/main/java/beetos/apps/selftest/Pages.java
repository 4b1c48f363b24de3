package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.machine.Address;

/// Mapped pages of a test, all octets of each page one value.
record Pages(long address, int count) implements AutoCloseable {
    static final long LENDABLE = MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE;
    static final long ORDINARY = MapFlags.READ | MapFlags.WRITE;

    static Pages lendable(int count) {
        return map(count, LENDABLE);
    }

    static Pages map(int count, long flags) {
        return new Pages(Svc.of(Call.MAP, 0, count * Page.SIZE, flags).good(), count);
    }

    /// The range word.
    long range() {
        return address | count;
    }

    static Pages of(long range) {
        return new Pages(range & -Page.SIZE, (int) (range & Page.SIZE - 1));
    }

    long length() {
        return count * Page.SIZE;
    }

    /// Writes a value that names each page.
    void fill(int value) {
        for (int page = 0; page < count; page++) {
            Address.store64(address + page * Page.SIZE, value + page);
            Address.store64(address + (page + 1) * Page.SIZE - 8, value + page);
        }
    }

    void filled(int value) {
        for (int page = 0; page < count; page++) {
            Check.equal(value + page, Address.load64(address + page * Page.SIZE), "first word of page " + page);
            Check.equal(value + page, Address.load64(address + (page + 1) * Page.SIZE - 8), "last word of page " + page);
        }
    }

    /// The kernel's answer to an unmap.
    Svc unmap() {
        return Svc.of(Call.UNMAP, address, length());
    }

    @Override
    public void close() {
        unmap();
    }
}
