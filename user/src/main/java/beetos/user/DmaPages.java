package beetos.user;

import beetos.machine.Address;
import java.util.Objects;

/// A run of DMA frames as the kernel maps it into the driver.
record DmaPages(PageOctets octets, long physical) implements DmaMemory {
    @Override
    public int load16(int at) {
        return Address.load16(address(at));
    }

    @Override
    public void store16(int at, int value) {
        Address.store16(address(at), value);
    }

    private long address(int at) {
        return octets.address() + Objects.checkFromIndexSize(at, 2, octets.length());
    }
}
