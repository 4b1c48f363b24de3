package beetos.hosted.device.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import beetos.abi.Page;
import beetos.machine.HostedMemory;
import beetos.machine.Memory;
import beetos.os.virtio.VirtioDevice;
import beetos.os.virtio.Virtqueue;
import beetos.user.DmaMemory;
import beetos.user.HeapOctets;
import beetos.user.Octets;
import beetos.user.Registers;
import java.util.concurrent.atomic.AtomicLong;

/// A device behind a transport, RAM, and a driver's side: that of the system for what is right, registers and descriptors by hand for what is wrong.
final class Machinery implements AutoCloseable {
    static final int STATUS = 0x070, INTERRUPT = 0x060, NOTIFY = 0x050, READY = 0x044, NEEDS_RESET = 64, CONFIGURATION_CHANGED = 2;
    static final int SIZE = 8;

    private static final AtomicLong NEXT_BASE = new AtomicLong(1L << 42);
    private static final int LENGTH = 1 << 20;

    final long base = NEXT_BASE.getAndAdd(LENGTH * 2L);
    final VirtioTransport transport;
    final Registers registers = new Registers() {
        @Override
        public int read32(int offset) {
            return (int) transport.read(offset, 4);
        }

        @Override
        public void write32(int offset, int value) {
            transport.write(offset, 4, value);
        }
    };
    private long next = base;
    private VirtioDevice device;

    Machinery(Backend backend) {
        HostedMemory.install(base, LENGTH);
        transport = new VirtioTransport(3, backend, new Ram(base, LENGTH));
    }

    /// Resets the device and takes it into use; answers its queues.
    Virtqueue[] start(int type, int queues) {
        device = new VirtioDevice(registers, type);
        device.negotiate(-1L);
        Virtqueue[] made = new Virtqueue[queues];
        for (int i = 0; i < queues; i++) {
            made[i] = device.queue(i, device.queueSize(i, SIZE), memory());
        }
        device.start();
        return made;
    }

    VirtioDevice device() {
        return device;
    }

    /// Some zeroed pages.
    Pages memory() {
        Pages pages = new Pages(next, (int) Page.SIZE);
        next += Page.SIZE;
        return pages;
    }

    /// Offers one chain, with its first descriptor in place, and tells the device.
    void offer(Virtqueue queue, int index, int head) {
        queue.offer(head);
        queue.publish();
        device.notify(index);
    }

    /// The driver has done something that the device takes for an end.
    void assertRefused() {
        assertEquals(NEEDS_RESET, registers.read32(STATUS) & NEEDS_RESET);
    }

    @Override
    public void close() {
        transport.close();
        HostedMemory.remove(base);
    }

    /// RAM as a driver's DMA memory.
    record Pages(long physical, int length) implements DmaMemory, Octets {
        @Override
        public Octets octets() {
            return this;
        }

        @Override
        public int load16(int at) {
            return Memory.load16(physical + at);
        }

        @Override
        public void store16(int at, int value) {
            Memory.store16(physical + at, value);
        }

        @Override
        public int octet(int at) {
            return Memory.load8(physical + at);
        }

        @Override
        public void octet(int at, int value) {
            Memory.store8(physical + at, value);
        }

        @Override
        public long word(int at) {
            byte[] octets = new byte[Long.BYTES];
            take(at, octets, 0, Long.BYTES);
            return new HeapOctets(octets).word(0);
        }

        @Override
        public void word(int at, long value) {
            byte[] octets = new byte[Long.BYTES];
            new HeapOctets(octets).word(0, value);
            put(at, octets, 0, Long.BYTES);
        }

        @Override
        public void put(int at, byte[] source, int offset, int count) {
            HostedMemory.put(physical + at, source, offset, count);
        }

        @Override
        public void take(int at, byte[] target, int offset, int count) {
            HostedMemory.take(physical + at, target, offset, count);
        }

        @Override
        public void zero(int at, int count) {
            put(at, new byte[count], 0, count);
        }
    }
}
