package beetos.os.ext3;

import beetos.api.files.FileError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes the changes of an operation all or nothing.
///
/// An *operation* changes blocks of metadata between [#begin] and [#end]; [#cancel] gives them back as they were, so nobody else
/// undoes anything. Operations gather in one *transaction*, whose members stay in memory until [#commit]:
///
/// 1. contents are written to their places, the members into the log behind the last transaction; flush;
/// 2. the commit block, and the journal's superblock, which now begins at this transaction; flush;
/// 3. the members are written to their places; the next commit's first flush makes that last.
///
/// Power lost before the commit block is on the medium: the transaction never was. Later: [Recovery] repeats step 3. So at each
/// moment the disk holds the state behind some operation, and never an older one than the last commit.
///
/// The log holds two transactions at most: this one, and the one before until step 2 is done, so a transaction takes less than half of
/// it. Blocks given back stay unused until the commit ([Space] looks at the bitmap as committed), and a member that was given
/// back is not logged. Therefore no recovery ever writes old metadata over somebody's contents, and there are no revocations.
final class Journal {
    /// Blocks that one operation may change.
    static final int OPERATION = 64;
    /// Members of a transaction at most.
    static final int TRANSACTION = 128;

    private final Blocks blocks;
    private final Cache cache;
    private final List<Buffer> members = new ArrayList<>();
    private final List<Buffer> touched = new ArrayList<>();
    private final List<Buffer> freed = new ArrayList<>();
    private final List<byte[]> frames = new ArrayList<>();     // for before-images, used again

    private Log log;
    private LogWriter writer;
    private int head = 1;          // the log block behind the last transaction
    private long sequence;         // of the running transaction
    private boolean open;

    Journal(Blocks blocks, Cache cache) {
        this.blocks = blocks;
        this.cache = cache;
    }

    /// Operations may begin: the log is empty, and its next transaction has this number.
    void start(Log log, long sequence) {
        this.log = log;
        this.sequence = sequence;
        writer = new LogWriter(blocks, log);
    }

    void begin() {
        blocks.checkWritable();
        if (members.size() + OPERATION > TRANSACTION) {
            commit();
        }
        open = true;
    }

    /// How many more blocks the running operation may change.
    int room() {
        return OPERATION - touched.size();
    }

    /// To be called before the first change of a block's octets, which it answers.
    byte[] change(Buffer buffer) {
        touch(buffer, false);
        return buffer.octets;
    }

    /// The same for a bitmap, whose committed form [Space] needs.
    byte[] changeBitmap(Buffer buffer) {
        touch(buffer, false);
        if (buffer.committed == null) {
            buffer.committed = buffer.before.clone();
        }
        return buffer.octets;
    }

    /// The zeros of a block that was free and becomes metadata.
    byte[] invent(long block) {
        Buffer present = cache.find(block);
        if (present != null && present.state == Buffer.MEMBER) {
            throw Refusal.damaged();      // two owners
        }
        Buffer buffer = cache.blank(block);
        touch(buffer, true);
        return buffer.octets;
    }

    private void touch(Buffer buffer, boolean invented) {
        if (!open) {
            throw new IllegalStateException("change outside an operation");
        }
        if (buffer.before != null) {
            return;
        }
        if (touched.size() == OPERATION) {
            throw Refusal.of(FileError.NO_SPACE);
        }
        buffer.before = frames.isEmpty() ? new byte[Blocks.SIZE] : frames.remove(frames.size() - 1);
        System.arraycopy(buffer.octets, 0, buffer.before, 0, Blocks.SIZE);
        buffer.stateBefore = buffer.state;
        buffer.invented = invented;
        touched.add(buffer);
        if (buffer.state != Buffer.MEMBER) {
            buffer.state = Buffer.MEMBER;
            members.add(buffer);
        }
    }

    /// The operation gives the block back: what memory holds of it counts no more.
    void forget(long block) {
        Buffer buffer = cache.find(block);
        if (buffer != null && !buffer.freed) {
            buffer.freed = true;
            freed.add(buffer);
        }
    }

    void end() {
        for (int i = 0; i < touched.size(); i++) {
            release(touched.get(i));
        }
        touched.clear();
        for (int i = 0; i < freed.size(); i++) {
            Buffer buffer = freed.get(i);
            buffer.freed = false;
            if (buffer.state == Buffer.MEMBER) {
                members.remove(buffer);
            }
            cache.drop(buffer);
        }
        freed.clear();
        open = false;
    }

    /// Every block that the operation has changed is as it was.
    void cancel() {
        for (int i = 0; i < freed.size(); i++) {
            freed.get(i).freed = false;
        }
        freed.clear();
        for (int i = 0; i < touched.size(); i++) {
            Buffer buffer = touched.get(i);
            System.arraycopy(buffer.before, 0, buffer.octets, 0, Blocks.SIZE);
            release(buffer);
            if (buffer.stateBefore != Buffer.MEMBER) {
                members.remove(buffer);
                buffer.state = buffer.stateBefore;
                buffer.committed = null;
            }
            if (buffer.invented) {
                cache.drop(buffer);
            }
        }
        touched.clear();
        open = false;
    }

    private void release(Buffer buffer) {
        frames.add(buffer.before);
        buffer.before = null;
    }

    /// Makes all ended operations last, contents too.
    void commit() {
        cache.write(Buffer.CONTENTS);
        if (members.isEmpty()) {
            blocks.flush();
            return;
        }
        int start = head;
        writer.begin(start);
        for (int i = 0; i < members.size(); i += Log.TAGS_PER_BLOCK) {
            log(i, Math.min(members.size(), i + Log.TAGS_PER_BLOCK));
        }
        writer.write();
        blocks.flush();
        byte[] octets = new byte[Blocks.SIZE];
        Log.header(octets, Log.COMMIT, sequence);
        blocks.write(log.block(writer.at()), 1, octets, 0);
        mark(start);
        blocks.flush();
        cache.write(Buffer.MEMBER);
        members.clear();
        head = log.next(writer.at());
        sequence = next(sequence);
    }

    /// The descriptor of members `first` to `limit`, and these.
    private void log(int first, int limit) {
        byte[] descriptor = new byte[Blocks.SIZE];
        Log.header(descriptor, Log.DESCRIPTOR, sequence);
        int at = Log.TAGS;
        for (int i = first; i < limit; i++) {
            boolean escaped = escaped(members.get(i));
            Fields.putBig32(descriptor, at, members.get(i).block);
            Fields.putBig32(descriptor, at + 4, (escaped ? Log.ESCAPED : 0) | (i > first ? Log.SAME_UUID : 0) | (i + 1 == limit ? Log.LAST_TAG : 0));
            at += Log.TAG + (i == first ? Log.UUID : 0);
        }
        writer.add(descriptor, false);
        for (int i = first; i < limit; i++) {
            writer.add(members.get(i).octets, escaped(members.get(i)));
        }
    }

    private static boolean escaped(Buffer member) {
        return Fields.big32(member.octets, 0) == (Log.MAGIC & 0xFFFF_FFFFL);
    }

    /// Nothing is left to recover.
    void close() {
        commit();
        blocks.flush();
        mark(0);
        blocks.flush();
    }

    /// The journal's superblock: recovery begins at `start`, with the running transaction.
    private void mark(int start) {
        byte[] octets = cache.read(log.block(0)).octets;
        Fields.putBig32(octets, Log.SEQUENCE, sequence);
        Fields.putBig32(octets, Log.START, start);
        blocks.write(log.block(0), 1, octets, 0);
    }

    /// Sequence numbers go round.
    static long next(long sequence) {
        return sequence + 1 & 0xFFFF_FFFFL;
    }

    /// Whether blocks given back wait for the commit.
    boolean pending() {
        return !members.isEmpty();
    }

    /// Members of the running transaction, in no order; for tests of its bound.
    int size() {
        return members.size();
    }
}
