package beetos.os.virtioblk;

import beetos.api.block.Block;
import beetos.os.virtio.Virtqueue;
import beetos.user.DmaMemory;
import beetos.user.Status;

/// Room for one request at the device: three descriptors in a row, a header, a status octet, and [#LENGTH] octets of data.
/// Source: virtio 1.2, 5.2.6 "Device Operation".
///
///     header: u32 type, u32 reserved, u64 sector      data      status: u8
final class Slot {
    /// Octets of data that one request moves.
    static final int LENGTH = 64 * 1024;
    static final int DESCRIPTORS = 3;
    /// Octets of header and status.
    static final int FRAME = 32;

    private static final int HEADER = 16;
    private static final int OK = 0;             // the device's status
    private static final int UNWRITTEN = 0xFF;   // no device answers it

    private final int head;
    private final DmaMemory frames;
    private final int frame;
    private final DmaMemory data;
    private final int at;
    private Transfer transfer;                   // null: the slot is free
    private int offset;                          // of the piece, in its transfer's range
    private int length;

    /// Descriptors from `head`; header and status at `frame` of `frames`, data at `at` of `data`.
    Slot(int head, DmaMemory frames, int frame, DmaMemory data, int at) {
        this.head = head;
        this.frames = frames;
        this.frame = frame;
        this.data = data;
        this.at = at;
    }

    Transfer transfer() {
        return transfer;
    }

    /// Offers the next piece of `next`, at most `limit` octets.
    void begin(Transfer next, int limit, Virtqueue queue) {
        transfer = next;
        offset = next.nextOffset();
        frames.octets().word(frame, next.type());
        frames.octets().word(frame + 8, next.type() == VirtioDisk.IN || next.type() == VirtioDisk.OUT ? next.nextSector() : 0);
        frames.octets().octet(frame + HEADER, UNWRITTEN);
        length = next.submit(limit);
        boolean writing = next.type() == VirtioDisk.OUT;
        if (writing) {
            data.octets().copy(at, next.range(), offset, length);
        }
        int last = head + DESCRIPTORS - 1;
        queue.describe(head, frames.physical() + frame, HEADER, Virtqueue.NEXT, length == 0 ? last : head + 1);
        queue.describe(head + 1, data.physical() + at, length, writing ? Virtqueue.NEXT : Virtqueue.NEXT | Virtqueue.WRITE, last);
        queue.describe(last, frames.physical() + frame + HEADER, 1, Virtqueue.WRITE, 0);
        queue.offer(head);
    }

    /// The device has used it and wrote `written` octets: the piece's status. What it reads goes to the client only if the device says
    /// that it wrote all of it, for the slot may still hold another client's data.
    long end(long written) {
        boolean reading = transfer.type() == VirtioDisk.IN || transfer.type() == VirtioDisk.GET_ID;
        boolean well = frames.octets().octet(frame + HEADER) == OK && (!reading || written > length);
        if (well && reading) {
            transfer.range().copy(offset, data.octets(), at, length);
        }
        return well ? Status.OK : Block.DEVICE_ERROR;
    }

    void free() {
        transfer = null;
    }
}
