package beetos.os.procman;

import beetos.machine.Address;

/// A data segment in pages of this process. `offset` takes an address of the image to where it lies here.
record DataCopy(long offset) implements Relocation.Data {
    private static final int WORD = 8;

    @Override
    public void add(long place, long stride, long count, long base) {
        if (stride == WORD) {
            neighbours(offset + place, count, base);
            return;
        }
        long address = offset + place;
        for (long left = count; left > 0; left--) {
            Address.store64(address, Address.load64(address) + base);
            address += stride;
        }
    }

    /// Four at a time: most places are neighbours.
    private static void neighbours(long first, long count, long base) {
        long address = first;
        long left = count;
        for (; left >= 4; left -= 4) {
            Address.store64(address, Address.load64(address) + base);
            Address.store64(address + 8, Address.load64(address + 8) + base);
            Address.store64(address + 16, Address.load64(address + 16) + base);
            Address.store64(address + 24, Address.load64(address + 24) + base);
            address += 4 * WORD;
        }
        for (; left > 0; left--) {
            Address.store64(address, Address.load64(address) + base);
            address += WORD;
        }
    }
}
