package beetos.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Hosted mode's RAM: regions of zeroed memory at physical addresses. Each simulated machine installs its own region at a
/// base of its own, so several machines can live in one JVM. An access outside every region, or misaligned, throws.
public final class HostedMemory {
    private HostedMemory() {}

    private record Region(long base, MemorySegment memory) {
        boolean covers(long physical, long length) {
            return physical >= base && length <= memory.byteSize() && physical - base <= memory.byteSize() - length;
        }
    }

    private static volatile Region[] regions = {};

    /// Installs `length` zeroed bytes at `base`; refuses an overlap.
    public static void install(long base, long length) {
        install(base, Arena.ofAuto().allocate(length, 64));
    }

    /// The same with memory that the caller has: what is in it stays.
    public static synchronized void install(long base, MemorySegment memory) {
        for (Region region : regions) {
            if (base < region.base + region.memory.byteSize() && region.base < base + memory.byteSize()) {
                throw new IllegalArgumentException("RAM overlaps RAM at 0x" + Long.toHexString(region.base));
            }
        }
        Region[] more = java.util.Arrays.copyOf(regions, regions.length + 1);
        more[regions.length] = new Region(base, memory);
        regions = more;
    }

    public static synchronized void remove(long base) {
        regions = java.util.Arrays.stream(regions).filter(region -> region.base != base).toArray(Region[]::new);
    }

    static int load8(long physical) {
        Region r = region(physical, 1);
        return r.memory.get(ValueLayout.JAVA_BYTE, physical - r.base) & 0xFF;
    }

    static int load16(long physical) {
        Region r = region(physical, 2);
        return r.memory.get(ValueLayout.JAVA_SHORT, physical - r.base) & 0xFFFF;
    }

    static int load32(long physical) {
        Region r = region(physical, 4);
        return r.memory.get(ValueLayout.JAVA_INT, physical - r.base);
    }

    static long load64(long physical) {
        Region r = region(physical, 8);
        return r.memory.get(ValueLayout.JAVA_LONG, physical - r.base);
    }

    static void store8(long physical, int value) {
        Region r = region(physical, 1);
        r.memory.set(ValueLayout.JAVA_BYTE, physical - r.base, (byte) value);
    }

    static void store16(long physical, int value) {
        Region r = region(physical, 2);
        r.memory.set(ValueLayout.JAVA_SHORT, physical - r.base, (short) value);
    }

    static void store32(long physical, int value) {
        Region r = region(physical, 4);
        r.memory.set(ValueLayout.JAVA_INT, physical - r.base, value);
    }

    static void store64(long physical, long value) {
        Region r = region(physical, 8);
        r.memory.set(ValueLayout.JAVA_LONG, physical - r.base, value);
    }

    static void zero(long physical, long length) {
        Region r = region(physical, length);
        r.memory.asSlice(physical - r.base, length).fill((byte) 0);
    }

    /// Copies octets into RAM.
    public static void put(long physical, byte[] source, int offset, int length) {
        Region r = region(physical, length);
        MemorySegment.copy(source, offset, r.memory, ValueLayout.JAVA_BYTE, physical - r.base, length);
    }

    /// Copies octets out of RAM.
    public static void take(long physical, byte[] target, int offset, int length) {
        Region r = region(physical, length);
        MemorySegment.copy(r.memory, ValueLayout.JAVA_BYTE, physical - r.base, target, offset, length);
    }

    static void copy(long source, long target, long length) {
        Region from = region(source, length);
        Region to = region(target, length);
        MemorySegment.copy(from.memory, source - from.base, to.memory, target - to.base, length);
    }

    private static Region region(long physical, long length) {
        for (Region region : regions) {
            if (region.covers(physical, length)) {
                return region;
            }
        }
        throw new IllegalStateException("no RAM at 0x" + Long.toHexString(physical));
    }
}
