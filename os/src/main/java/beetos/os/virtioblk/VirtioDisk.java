package beetos.os.virtioblk;

import beetos.abi.Page;
import beetos.api.block.Block;
import beetos.os.virtio.DmaSource;
import beetos.os.virtio.VirtioDevice;
import beetos.os.virtio.VirtioException;
import beetos.os.virtio.Virtqueue;
import beetos.user.DmaMemory;
import beetos.user.Octets;
import beetos.user.Status;
import java.util.ArrayDeque;

/// One disk: transfers wait in order until slots are free, and each slot holds one piece at the device, up to [#SLOTS] at a time. Data passes
/// through the slots' own memory, since a client's pages have no physical address here.
///
/// A device that breaks the rules is reset and never used again: every transfer then ends with DEVICE_ERROR.
/// Source: virtio 1.2, 5.2 "Block Device".
final class VirtioDisk {
    /// Types of requests.
    static final int IN = 0, OUT = 1, FLUSH = 4, GET_ID = 8;
    /// Octets of a disk's serial number.
    static final int SERIAL = 20;

    private static final int QUEUE = 0;
    private static final int QUEUE_LIMIT = 32;
    private static final int SLOTS = 8;
    private static final int WAITING = 256;
    private static final long FEATURE_SIZE_MAX = 1 << 1, FEATURE_READ_ONLY = 1 << 5, FEATURE_FLUSH = 1 << 9;
    /// Of the configuration.
    private static final int CAPACITY = 0, SIZE_MAX = 8;
    private static final int RUN_PAGES = 16;

    private final VirtioDevice device;
    private final Virtqueue queue;
    private final Slot[] slots;
    private final ArrayDeque<Slot> free = new ArrayDeque<>();
    private final ArrayDeque<Transfer> waiting = new ArrayDeque<>();
    private final long sectors;
    private final boolean readOnly;
    private final boolean cached;        // a flush means something to it
    private final int pieceLimit;
    private String failure;              // null: it works

    /// Takes a device that has just been reset into use; one that cannot be used is a VirtioException.
    VirtioDisk(VirtioDevice device, DmaSource memory) {
        this.device = device;
        long features = device.negotiate(FEATURE_SIZE_MAX | FEATURE_READ_ONLY | FEATURE_FLUSH);
        readOnly = (features & FEATURE_READ_ONLY) != 0;
        cached = (features & FEATURE_FLUSH) != 0;
        sectors = device.configuration64(CAPACITY);
        pieceLimit = (features & FEATURE_SIZE_MAX) == 0 ? Slot.LENGTH : pieceLimit(device.configuration32(SIZE_MAX));
        if (sectors < 0 || sectors > Long.MAX_VALUE / Block.SECTOR || pieceLimit == 0) {
            throw new VirtioException("a capacity of " + Long.toUnsignedString(sectors) + " sectors, " + pieceLimit + " octets a request");
        }
        int size = device.queueSize(QUEUE, QUEUE_LIMIT);
        slots = new Slot[Math.min(SLOTS, size / Slot.DESCRIPTORS)];
        if (slots.length == 0) {
            throw new VirtioException("a queue of " + size);
        }
        int frames = Virtqueue.length(size) + 15 & -16;
        DmaMemory shared = memory.take(pages(frames + slots.length * Slot.FRAME));
        queue = device.queue(QUEUE, size, shared);
        int run = (int) (RUN_PAGES * Page.SIZE / Slot.LENGTH);      // slots
        DmaMemory data = null;
        for (int i = 0; i < slots.length; i++) {
            if (i % run == 0) {
                data = memory.take(pages(Math.min(run, slots.length - i) * Slot.LENGTH));
            }
            slots[i] = new Slot(i * Slot.DESCRIPTORS, shared, frames + i * Slot.FRAME, data, i % run * Slot.LENGTH);
            free.add(slots[i]);
        }
        device.start();
    }

    private static int pages(int length) {
        return (int) (length + Page.SIZE - 1 >>> Page.SHIFT);
    }

    private static int pieceLimit(int sizeMax) {
        int limit = sizeMax < 0 ? Slot.LENGTH : Math.min(sizeMax, Slot.LENGTH);
        return limit & -Block.SECTOR;
    }

    long sectors() {
        return sectors;
    }

    boolean readOnly() {
        return readOnly;
    }

    /// Reads `length` octets from `sector` into `range` at `offset`.
    void read(long sector, Octets range, int offset, int length, Completion completion) {
        move(IN, sector, range, offset, length, completion);
    }

    void write(long sector, Octets range, int offset, int length, Completion completion) {
        if (readOnly) {
            completion.finished(Block.READ_ONLY);
        } else {
            move(OUT, sector, range, offset, length, completion);
        }
    }

    /// Ends when what was written before is on the medium. A disk that does not know flushes writes through (5.2.6.2 "Driver Requirements").
    void flush(Completion completion) {
        if (cached) {
            submit(new Transfer(FLUSH, 0, null, 0, 0, completion));
        } else {
            completion.finished(failure != null ? Block.DEVICE_ERROR : Status.OK);
        }
    }

    /// Reads the [#SERIAL] octets of the serial number into `target`.
    void identify(Octets target, Completion completion) {
        submit(new Transfer(GET_ID, 0, target, 0, SERIAL, completion));
    }

    private void move(int type, long sector, Octets range, int offset, int length, Completion completion) {
        if (length <= 0 || length % Block.SECTOR != 0) {
            completion.finished(Status.MALFORMED);
        } else if (sector < 0 || sector > sectors - length / Block.SECTOR) {
            completion.finished(Block.OUT_OF_RANGE);
        } else {
            submit(new Transfer(type, sector, range, offset, length, completion));
        }
    }

    private void submit(Transfer transfer) {
        if (failure != null) {
            transfer.abandon(Block.DEVICE_ERROR);
        } else if (waiting.size() == WAITING) {
            transfer.abandon(Status.EXHAUSTED);
        } else {
            waiting.add(transfer);
            pump();
        }
    }

    /// Gives the device what it has slots for.
    private void pump() {
        boolean published = false;
        while (!free.isEmpty() && !waiting.isEmpty()) {
            Transfer transfer = waiting.peek();
            if (!transfer.isWhole()) {           // else an error ended it before its time
                free.poll().begin(transfer, pieceLimit, queue);
                published = true;
            }
            if (transfer.isWhole()) {
                waiting.poll();
            }
        }
        if (published) {
            queue.publish();
            device.notify(QUEUE);
        }
    }

    /// Why the device was given up; null: it works.
    String failure() {
        return failure;
    }

    /// The device has raised its interrupt. False: it is given up, and the interrupt had better stay masked.
    boolean interrupt() {
        if (failure != null) {
            return false;
        }
        try {
            device.acknowledge();
            for (int head = queue.take(); head != Virtqueue.NONE; head = queue.take()) {
                finish(slots[head / Slot.DESCRIPTORS]);
            }
            pump();
        } catch (VirtioException wrong) {
            fail(wrong.getMessage());
        }
        return failure == null;
    }

    private void finish(Slot slot) {
        Transfer transfer = slot.transfer();
        long status = slot.end(queue.usedLength());
        slot.free();
        free.add(slot);
        transfer.finished(status);
    }

    /// No more of this device.
    private void fail(String reason) {
        failure = reason;
        try {
            device.reset();
        } catch (VirtioException again) {
            failure = reason + ", " + again.getMessage();
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].transfer() != null) {
                slots[i].transfer().finished(Block.DEVICE_ERROR);
                slots[i].free();
            }
        }
        while (!waiting.isEmpty()) {
            Transfer transfer = waiting.poll();
            if (!transfer.isWhole()) {           // else it has ended with its last slot
                transfer.abandon(Block.DEVICE_ERROR);
            }
        }
    }
}
