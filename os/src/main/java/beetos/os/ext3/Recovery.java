package beetos.os.ext3;

/// Brings a file system whose power was lost back to its last commit: writes what the log holds of committed transactions to its place.
///
/// Power may be lost here as well: the log counts until everything is in place, and doing it twice is the same as once.
final class Recovery {
    private final Blocks blocks;
    private final Log log;
    private final long limit;
    private final byte[] header = new byte[Blocks.SIZE];
    private final byte[] octets = new byte[Blocks.SIZE];

    /// @param limit blocks of the file system
    Recovery(Blocks blocks, Log log, long limit) {
        this.blocks = blocks;
        this.log = log;
        this.limit = limit;
    }

    /// Empties the log, into the file system if `replay`; answers the number of the next transaction.
    long run(boolean replay) {
        byte[] superblock = new byte[Blocks.SIZE];
        blocks.read(log.block(0), 1, superblock, 0);
        log.check(superblock);
        int start = (int) Fields.big32(superblock, Log.START);
        long first = Fields.big32(superblock, Log.SEQUENCE);
        if (start == 0) {
            return first;
        }
        long end = walk(start, first, -1);
        if (replay) {
            walk(start, first, end);
            blocks.flush();
        }
        long next = Journal.next(end);
        Fields.putBig32(superblock, Log.SEQUENCE, next);
        Fields.putBig32(superblock, Log.START, 0);
        blocks.write(log.block(0), 1, superblock, 0);
        blocks.flush();
        return next;
    }

    /// Goes over the transactions from `sequence` on; answers the number of the first that has no commit block. Writes those before `end`.
    private long walk(int start, long sequence, long end) {
        int at = start;
        int steps = log.length();
        while (sequence != end && steps > 0) {
            // Invariant: transactions before `sequence` are whole; `at` lies within or behind the last of them.
            blocks.read(log.block(at), 1, header, 0);
            if (Log.isHeader(header, Log.COMMIT, sequence)) {
                sequence = Journal.next(sequence);
                steps--;
            } else if (Log.isHeader(header, Log.DESCRIPTOR, sequence)) {
                int members = members(at, end != -1, steps);
                steps -= 1 + members;
                for (int i = 0; i < members; i++) {
                    at = log.next(at);
                }
            } else {
                break;
            }
            at = log.next(at);
        }
        return sequence;
    }

    /// The number of blocks behind the descriptor in `header` at `at`; writes them to their places if `write`.
    private int members(int at, boolean write, int most) {
        int count = 0;
        int tag = Log.TAGS;
        boolean last = false;
        while (!last) {
            if (tag + Log.TAG > Blocks.SIZE || count == most) {
                throw new MountException("damaged: a descriptor of the journal");
            }
            long block = Fields.big32(header, tag);
            long flags = Fields.big32(header, tag + 4);
            at = log.next(at);
            if (write) {
                place(at, block, (flags & Log.ESCAPED) != 0);
            }
            count++;
            last = (flags & Log.LAST_TAG) != 0;
            tag += Log.TAG + ((flags & Log.SAME_UUID) == 0 ? Log.UUID : 0);
        }
        return count;
    }

    private void place(int at, long block, boolean escaped) {
        if (block >= limit) {
            throw new MountException("damaged: a block number in the journal");
        }
        blocks.read(log.block(at), 1, octets, 0);
        if (escaped) {
            Fields.putBig32(octets, 0, Log.MAGIC);
        }
        blocks.write(block, 1, octets, 0);
    }
}
