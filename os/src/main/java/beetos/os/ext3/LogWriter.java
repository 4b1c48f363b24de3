package beetos.os.ext3;

/// Writes a transaction's blocks into the log, neighbours on the disk at once.
final class LogWriter {
    private final Blocks blocks;
    private final Log log;
    private final byte[] staging = new byte[Cache.RUN * Blocks.SIZE];
    private int at;          // the log block that comes next
    private long begin;      // on the disk, of what is staged
    private int staged;

    LogWriter(Blocks blocks, Log log) {
        this.blocks = blocks;
        this.log = log;
    }

    void begin(int first) {
        at = first;
        staged = 0;
    }

    /// The log block that comes next.
    int at() {
        return at;
    }

    /// Adds a block. One that begins with the journal's magic would be taken for a header: it is escaped.
    void add(byte[] octets, boolean escaped) {
        long block = log.block(at);
        if (staged > 0 && (staged == Cache.RUN || begin + staged != block)) {
            write();
        }
        if (staged == 0) {
            begin = block;
        }
        System.arraycopy(octets, 0, staging, staged * Blocks.SIZE, Blocks.SIZE);
        if (escaped) {
            Fields.put32(staging, staged * Blocks.SIZE, 0);
        }
        staged++;
        at = log.next(at);
    }

    /// Writes what is staged.
    void write() {
        if (staged > 0) {
            blocks.write(begin, staged, staging, 0);
            staged = 0;
        }
    }
}
