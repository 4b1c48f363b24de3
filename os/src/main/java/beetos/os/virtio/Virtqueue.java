package beetos.os.virtio;

import beetos.machine.Barrier;
import beetos.user.DmaMemory;

/// A split virtqueue: a table of descriptors that form chains, a ring of chains offered to the device, a ring of chains that it has used.
/// The driver writes the first two, the device the third. Source: virtio 1.2, 2.7 "Split Virtqueues".
///
///     +0          16 × size: u64 address, u32 length, u16 flags, u16 next       descriptors
///     +16 × size  u16 flags, u16 index, size × u16 head                         available, written by the driver
///     +used       u16 flags, u16 index, size × (u32 head, u32 length)           used, written by the device; on a boundary of ALIGNMENT
///
/// Invariant: `offered[h]` while the chain that begins at h belongs to the device; `outstanding` counts them. The driver publishes by the
/// index of the available ring, the device by that of the used ring; each reads entries only behind a barrier after the other's index.
public final class Virtqueue {
    /// Flags of a descriptor.
    public static final int NEXT = 1, WRITE = 2;
    /// [#take] found nothing.
    public static final int NONE = -1;

    static final int ALIGNMENT = 4096;

    private static final int DESCRIPTOR = 16;
    private static final int INDEX = 2, RING = 4;        // of both rings
    private static final int HEAD = 2, ELEMENT = 8;      // entries of the available and the used ring

    private final DmaMemory memory;
    private final int size;
    private final int available;
    private final int used;
    private final boolean[] offered;
    private int outstanding;
    private int offers;           // counts for ever, modulo 2^16
    private int takes;
    private long usedLength;

    Virtqueue(DmaMemory memory, int size) {
        this.memory = memory;
        this.size = size;
        available = DESCRIPTOR * size;
        used = usedOffset(size);
        offered = new boolean[size];
    }

    private static int usedOffset(int size) {
        return (DESCRIPTOR * size + RING + HEAD * size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /// Bytes of a queue of `size` descriptors.
    public static int length(int size) {
        return usedOffset(size) + RING + ELEMENT * size;
    }

    long descriptors() {
        return memory.physical();
    }

    long available() {
        return memory.physical() + available;
    }

    long used() {
        return memory.physical() + used;
    }

    /// Writes a descriptor of a chain that is not offered.
    public void describe(int index, long physical, int length, int flags, int next) {
        memory.octets().word(DESCRIPTOR * index, physical);
        memory.octets().word(DESCRIPTOR * index + 8, length & 0xFFFF_FFFFL | (long) flags << 32 | (long) next << 48);
    }

    /// Offers the chain that begins at `head`, as soon as [#publish] is called.
    public void offer(int head) {
        memory.store16(available + RING + HEAD * (offers & size - 1), head);
        offers = offers + 1 & 0xFFFF;
        offered[head] = true;
        outstanding++;
    }

    /// Lets the device see what was offered; it looks when it is notified.
    public void publish() {
        Barrier.system();
        memory.store16(available + INDEX, offers);
        Barrier.system();
    }

    /// The head of the next chain that the device has used, or [#NONE].
    public int take() {
        int waiting = memory.load16(used + INDEX) - takes & 0xFFFF;
        if (waiting == 0) {
            return NONE;
        }
        Barrier.system();
        long element = memory.octets().word(used + RING + ELEMENT * (takes & size - 1));
        int head = (int) element;
        if (waiting > outstanding || head < 0 || head >= size || !offered[head]) {
            throw new VirtioException("it used what it was not offered");
        }
        takes = takes + 1 & 0xFFFF;
        offered[head] = false;
        outstanding--;
        usedLength = element >>> 32;
        return head;
    }

    /// Octets that the device says it wrote into the chain taken last.
    public long usedLength() {
        return usedLength;
    }
}
