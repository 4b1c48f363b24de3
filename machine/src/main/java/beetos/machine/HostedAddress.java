package beetos.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// [Address] in hosted mode: page by page through the running program's translation tables, or through a window on an array of octets or words.
final class HostedAddress {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final int ELEMENTS = 16;          // docs/object-model.md, "Objects"
    private static final long OFFSET = 0xFFFF_FFFFL;
    private static final long PAGE = 16 * 1024;

    private HostedAddress() {}

    /// Loads `width` octets, at most four.
    static int load(long address, int width) {
        HostedProcessor processor = HostedProcessor.current();
        return width == 4 && (address & 3) == 0 ? Memory.load32(processor.readable(address)) : (int) unaligned(processor, address, width);
    }

    static void store(long address, int width, int value) {
        HostedProcessor processor = HostedProcessor.current();
        if (width == 4 && (address & 3) == 0) {
            Memory.store32(processor.writable(address), value);
        } else {
            unaligned(processor, address, width, value);
        }
    }

    private static long unaligned(HostedProcessor processor, long address, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value |= (long) Memory.load8(processor.readable(address + i)) << 8 * i;
        }
        return value;
    }

    private static void unaligned(HostedProcessor processor, long address, int width, long value) {
        for (int i = 0; i < width; i++) {
            Memory.store8(processor.writable(address + i), (int) (value >>> 8 * i));
        }
    }

    static long load64(long address) {
        HostedProcessor processor = HostedProcessor.current();
        return switch (processor.object(address)) {
            case null -> (address & 7) == 0 ? Memory.load64(processor.readable(address)) : unaligned(processor, address, 8);
            case long[] words -> words[index(address) >> 3];
            case byte[] octets -> (long) WORD.get(octets, index(address));
            case Object other -> throw new IllegalArgumentException("a window on " + other.getClass());
        };
    }

    static void store64(long address, long value) {
        HostedProcessor processor = HostedProcessor.current();
        switch (processor.object(address)) {
            case null -> {
                if ((address & 7) == 0) {
                    Memory.store64(processor.writable(address), value);
                } else {
                    unaligned(processor, address, 8, value);
                }
            }
            case long[] words -> words[index(address) >> 3] = value;
            case byte[] octets -> WORD.set(octets, index(address), value);
            case Object other -> throw new IllegalArgumentException("a window on " + other.getClass());
        }
    }

    private static int index(long address) {
        return (int) ((address & OFFSET) - ELEMENTS);
    }

    static void zero(long address, long length) {
        HostedProcessor processor = HostedProcessor.current();
        for (long done = 0; done < length; ) {
            long step = Math.min(length - done, PAGE - (address + done & PAGE - 1));
            HostedMemory.zero(processor.writable(address + done), step);
            done += step;
        }
    }

    /// Lowest first; what overlaps with a lower target is fine.
    static void copy(long source, long target, long length) {
        HostedProcessor processor = HostedProcessor.current();
        byte[] from = (byte[]) processor.object(source);
        byte[] to = (byte[]) processor.object(target);
        for (long done = 0; done < length; ) {
            long step = length - done;
            long read = 0;
            if (from == null) {
                step = Math.min(step, PAGE - (source + done & PAGE - 1));
                read = processor.readable(source + done);
            }
            long written = 0;
            if (to == null) {
                step = Math.min(step, PAGE - (target + done & PAGE - 1));
                written = processor.writable(target + done);
            }
            step(from, index(source + done), read, to, index(target + done), written, (int) step);
            done += step;
        }
    }

    private static void step(byte[] from, int fromIndex, long read, byte[] to, int toIndex, long written, int length) {
        if (from != null && to != null) {
            System.arraycopy(from, fromIndex, to, toIndex, length);
        } else if (from != null) {
            HostedMemory.put(written, from, fromIndex, length);
        } else if (to != null) {
            HostedMemory.take(read, to, toIndex, length);
        } else {
            HostedMemory.copy(read, written, length);
        }
    }
}
