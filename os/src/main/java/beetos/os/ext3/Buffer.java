package beetos.os.ext3;

/// One block in memory. Its references are [Cache]'s and, while it is changed, [Journal]'s.
final class Buffer {
    static final long NONE = -1;

    /// As on the disk.
    static final int CLEAN = 0;
    /// A file's contents, newer than on the disk; may be written at any time, and is before the next commit.
    static final int CONTENTS = 1;
    /// In the running transaction: must not be written to its place before the commit.
    static final int MEMBER = 2;

    final byte[] octets = new byte[Blocks.SIZE];
    long block = NONE;
    int state = CLEAN;

    // Cache: the chain of a hash, and the ring from the newest to the oldest
    Buffer chain;
    Buffer newer;
    Buffer older;

    // Journal
    byte[] before;          // what it held when the running operation began; null: the operation has not changed it
    int stateBefore;
    boolean invented;       // it was not read from the disk: the operation gave the block its first contents
    boolean freed;          // the running operation has given the block back
    byte[] committed;       // of a bitmap: as the last commit left it; null: not changed since
}
