package beetos.hosted.device.virtio;

import beetos.machine.HostedMemory;
import beetos.machine.Memory;

/// The machine's memory as its devices reach it, by physical address. What is outside is a [Violation] of who told the address.
public record Ram(long base, long length) {
    private void check(long physical, long octets) {
        if (physical < base || octets > length || physical - base > length - octets) {
            throw new Violation("no RAM at 0x" + Long.toHexString(physical));
        }
    }

    int load16(long physical) {
        check(physical, Short.BYTES);
        return Memory.load16(physical);
    }

    long load64(long physical) {
        check(physical, Long.BYTES);
        return Memory.load64(physical);
    }

    void store16(long physical, int value) {
        check(physical, Short.BYTES);
        Memory.store16(physical, value);
    }

    void store32(long physical, int value) {
        check(physical, Integer.BYTES);
        Memory.store32(physical, value);
    }

    void take(long physical, byte[] target, int offset, int octets) {
        check(physical, octets);
        HostedMemory.take(physical, target, offset, octets);
    }

    void put(long physical, byte[] source, int offset, int octets) {
        check(physical, octets);
        HostedMemory.put(physical, source, offset, octets);
    }
}
