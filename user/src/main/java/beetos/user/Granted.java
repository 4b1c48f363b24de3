package beetos.user;

import beetos.abi.Page;

/// Pages of a server's that an answer granted to this process, read-only, until they are closed; and the answer's four words.
/// They are charged to this process too. The server copies a page before it writes to it, so nothing here ever changes.
public final class Granted implements AutoCloseable {
    private final PageOctets pages;
    private final Reply reply;
    private boolean closed;

    private Granted(PageOctets pages, Reply reply) {
        this.pages = pages;
        this.reply = reply;
    }

    /// Null if `reply` grants nothing: then its first word is a status.
    public static Granted of(Reply reply) {
        long range = reply.word0();
        if (range < Page.SIZE) {
            return null;
        }
        int length = (int) ((range & beetos.abi.Message.RANGE_PAGES) * Page.SIZE);
        return new Granted(new PageOctets(range & -Page.SIZE, length, false), reply);
    }

    public PageOctets pages() {
        return pages;
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
            KernelException.check(SystemCall.unmap(pages.address(), pages.length()));
        }
    }
}
