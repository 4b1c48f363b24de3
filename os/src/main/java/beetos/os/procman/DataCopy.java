package beetos.os.procman;

import beetos.machine.Address;

/// A data segment in pages of this process. `offset` takes an address of the image to where it lies here.
record DataCopy(long offset) implements Relocation.Data {
    @Override
    public void add(long place, long base) {
        Address.store64(offset + place, Address.load64(offset + place) + base);
    }
}
