package beetos.os.virtioblk;

import beetos.api.block.Block;
import beetos.user.Octets;
import beetos.user.Status;

/// What one client asked for. It goes to the device in pieces, each a request of its own, and is done when all have come back;
/// the first error is its status.
final class Transfer {
    private final int type;
    private final long sector;
    private final Octets range;
    private final int offset;
    private final int length;
    private final Completion completion;
    private int submitted;       // octets
    private int pieces;          // at the device
    private boolean whole;       // all of it has been submitted, or will not be
    private long status = Status.OK;

    /// `type` as [VirtioDisk] has them; octets `offset` to `offset + length` of `range` for the disk from `sector`.
    Transfer(int type, long sector, Octets range, int offset, int length, Completion completion) {
        this.type = type;
        this.sector = sector;
        this.range = range;
        this.offset = offset;
        this.length = length;
        this.completion = completion;
    }

    int type() {
        return type;
    }

    Octets range() {
        return range;
    }

    /// Where the next piece lies: in the range, and on the disk.
    int nextOffset() {
        return offset + submitted;
    }

    long nextSector() {
        return sector + submitted / Block.SECTOR;
    }

    /// The next piece is at the device now: at most `limit` octets, and how many is the answer. A flush has one of none.
    int submit(int limit) {
        int piece = Math.min(limit, length - submitted);
        submitted += piece;
        pieces++;
        whole = submitted == length;
        return piece;
    }

    boolean isWhole() {
        return whole;
    }

    /// A piece has come back.
    void finished(long pieceStatus) {
        pieces--;
        if (pieceStatus != Status.OK) {
            abandon(pieceStatus);
        } else {
            settle();
        }
    }

    /// Nothing more of it goes to the device.
    void abandon(long reason) {
        if (status == Status.OK) {
            status = reason;
        }
        whole = true;
        settle();
    }

    private void settle() {
        if (whole && pieces == 0) {
            completion.finished(status);
        }
    }
}
