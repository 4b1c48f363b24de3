package beetos.user;

import beetos.abi.Page;

/// Pages of a server's that an answer granted to this process, read-only, until they are closed; and the answer's four words.
/// They are charged to this process too. The server copies a page before it writes to it, so nothing here ever changes.
public final class Granted implements AutoCloseable {
    private final Reply reply;
    private boolean closed;

    private Granted(Reply reply) {
        this.reply = reply;
    }

    /// Null if `reply` grants nothing: then its first word is a status.
    public static Granted of(Reply reply) {
        return reply.word0() < Page.SIZE ? null : new Granted(reply);
    }

    private long address() {
        return reply.word0() & -Page.SIZE;
    }

    public int length() {
        return (int) ((reply.word0() & beetos.abi.Message.RANGE_PAGES) * Page.SIZE);
    }

    /// `length` octets from `offset` on, as far as they are in it.
    public PageOctets octets(long offset, long length) {
        if ((offset | length) < 0 || offset > length() || length > length() - offset) {
            throw new MalformedException();
        }
        return new PageOctets(address() + offset, (int) length, false);
    }

    /// Word 0 to 3.
    public long word(int index) {
        return switch (index) {
            case 0 -> reply.word1();
            case 1 -> reply.word2();
            case 2 -> reply.word3();
            case 3 -> reply.word4();
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            KernelException.check(SystemCall.unmap(address(), length()));
        }
    }
}
