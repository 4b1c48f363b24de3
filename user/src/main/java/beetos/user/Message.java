package beetos.user;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Page;

/// A received message. Nothing in it is to be trusted but what the kernel says: kind, badge, sender, and the length of the range.
public final class Message {
    private static final long HIGHEST = Integer.MAX_VALUE;

    private final Server server;
    private final long kind;
    private final long badge;
    private final int operation;
    private final long word0, word1, word2, word3;
    private final long token;
    private final long handles;
    private final long application;

    private int taken;              // lanes that the handler asked for
    private boolean answered;
    private boolean deferred;
    private long answer0, answer1, answer2, answer3, answer4;
    private long granted;           // a range, or 0
    private long answerHandles;

    Message(Server server, long[] block) {
        application = block[9];   // the last one first: one check of the index
        this.server = server;
        kind = block[0];
        badge = block[1];
        operation = (int) block[2];
        word0 = block[3];
        word1 = block[4];
        word2 = block[5];
        word3 = block[6];
        token = block[7];
        handles = block[8];
        if (isMemory()) {
            answer0 = word1;
            answer1 = word2;
        }
    }

    /// A [MessageKind].
    public int kind() {
        return (int) (kind & MessageKind.MASK);
    }

    public int operation() {
        return operation;
    }

    /// The badge that this server gave the connection when it minted it.
    public long badge() {
        return badge;
    }

    /// The sender's process id.
    public int sender() {
        return (int) (kind >>> MessageKind.SENDER_SHIFT);
    }

    /// The sender's application id: a hash of its manifest.
    public long application() {
        return application;
    }

    /// Whether somebody waits for an answer.
    public boolean awaited() {
        return token != 0;
    }

    public boolean isMemory() {
        return kind() >= MessageKind.BORROW && kind() <= MessageKind.MOVE;
    }

    /// Word `index` of a scalar message; of a memory message, only 3 is the client's.
    public long word(int index) {
        return switch (index) {
            case 0 -> word0;
            case 1 -> word1;
            case 2 -> word2;
            case 3 -> word3;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /// The received handle in lane `index`, or 0. Who asks for it has to close it; the others are closed when the handler returns.
    public int handle(int index) {
        taken |= 1 << index;
        return Handle.lane(handles, index);
    }

    /// Answers a received message that there was no memory to make an object of.
    static void refuse(long[] block) {
        int kind = (int) (block[0] & MessageKind.MASK);
        for (int i = 0; i < beetos.abi.Message.HANDLES; i++) {
            Handle.close(Handle.lane(block[8], i));
        }
        boolean scalar = kind == MessageKind.BLOCKING_SCALAR;
        if (block[7] != 0) {
            SystemCall.reply(block[7], scalar ? Status.EXHAUSTED : block[4], 0, scalar ? 0 : Status.EXHAUSTED);
        }
    }

    /// Closes the received handles that nobody asked for, so that a client cannot fill the server's table.
    void closeUntaken() {
        for (int i = 0; handles != 0 && i < beetos.abi.Message.HANDLES; i++) {
            if ((taken & 1 << i) == 0 && Handle.lane(handles, i) != 0) {
                Handle.close(Handle.lane(handles, i));
            }
        }
    }

    /// The whole borrowed or moved range; none for a scalar message.
    public PageOctets range() {
        long pages = isMemory() ? word0 & beetos.abi.Message.RANGE_PAGES : 0;
        return new PageOctets(word0 & -Page.SIZE, (int) (pages * Page.SIZE), kind() != MessageKind.BORROW);
    }

    /// The client's offset in the range, checked together with [#valid]: a wrong pair is a [MalformedException].
    public int offset() {
        check();
        return (int) word1;
    }

    /// How many octets from [#offset] the client says there are.
    public int valid() {
        check();
        return (int) word2;
    }

    /// The client's fields in the range.
    public Unpacker fields() {
        return new Unpacker(range(), offset(), valid());
    }

    private void check() {
        long length = isMemory() ? (word0 & beetos.abi.Message.RANGE_PAGES) * Page.SIZE : 0;
        if (word1 < 0 || word2 < 0 || word1 > HIGHEST || word2 > HIGHEST || word1 + word2 > length) {
            throw new MalformedException();
        }
    }

    /// Answers a scalar message with five words.
    public void reply(long word0, long word1, long word2, long word3, long word4) {
        answer0 = word0;
        answer1 = word1;
        answer2 = word2;
        answer3 = word3;
        answer4 = word4;
        finish();
    }

    public void reply(long status) {
        reply(status, 0, 0, 0, 0);
    }

    /// Answers a scalar message with a status and up to four handles ([Handle#lanes]).
    public void replyHandles(long status, long word, long lanes) {
        answerHandles = lanes;
        reply(status, word, 0, 0, 0);
    }

    /// Returns the borrowed range: `valid` octets from `offset` are the answer.
    public void giveBack(long status, int offset, int valid, long word) {
        reply(offset, valid, status, word, 0);
    }

    /// The same with handles.
    public void giveBack(long status, int offset, int valid, long word, long lanes) {
        answerHandles = lanes;
        giveBack(status, offset, valid, word);
    }

    /// Answers with this process's whole pages, which from now on are read-only here, and mapped read-only there ([Granted]), and four words.
    /// PROTECT makes a page writable here again when no reader has it any more; before that, copy it, and unmap it here.
    public void grant(PageOctets pages, long word0, long word1, long word2, long word3) {
        granted = pages.address() | pages.length() >>> Page.SHIFT;
        reply(word0, word1, word2, word3, 0);
    }

    /// Answers any kind with a status alone. A message that has its answer keeps it.
    public void refuse(long status) {
        if (answered) {
            return;
        }
        answerHandles = 0;
        granted = 0;
        if (isMemory()) {
            giveBack(status, (int) word1, 0, 0);
        } else {
            reply(status);
        }
    }

    /// Keeps the client waiting after the handler has returned, until somebody replies: from any thread, if this comes first.
    public void defer() {
        deferred = true;
    }

    boolean deferred() {
        return deferred;
    }

    private void finish() {
        boolean plain = answerHandles == 0 && granted == 0;     // then it takes no memory
        long[] block = plain || !deferred ? null : new long[SystemCall.BLOCK_WORDS];
        answered = true;
        if (deferred) {
            long result = plain ? SystemCall.reply(token, answer0, answer1, answer2, answer3, answer4) : send(block, 0, Call.REPLY, 0);
            if (result < 0) {
                undelivered(result);
            }
        }
    }

    /// The answer did not arrive. Either its client died or gave up, or has no room for the handles in it, and is told so; they are closed.
    void undelivered(long error) {
        for (int i = 0; i < beetos.abi.Message.HANDLES; i++) {
            if ((answerHandles >>> i * beetos.abi.Message.LANE_BITS & beetos.abi.Message.LANE_MOVE) != 0) {
                Handle.close(Handle.lane(answerHandles, i));
            }
        }
        answerHandles = 0;
        granted = 0;
        if (error != KernelError.BAD_TOKEN) {
            if (isMemory()) {
                answer2 = Status.EXHAUSTED;
            } else {
                answer0 = Status.EXHAUSTED;
            }
            SystemCall.reply(token, answer0, answer1, answer2, answer3, answer4);
        }
    }

    /// Answers, and receives the next message into `block` until `deadline`: its kind, or the error of the answer, or TIMED_OUT.
    long sendAndReceive(long[] block, long deadline) {
        return send(block, server.handle(), Call.REPLY_RECEIVE, deadline);
    }

    /// Answers by REPLY or REPLY_RECEIVE, or by REPLY_GRANT in the place of either: `next` is the server to receive from, or 0.
    private long send(long[] block, int next, int call, long deadline) {
        block[SystemCall.DEADLINE] = deadline;
        block[1] = token;
        block[2] = answer0;
        block[3] = answer1;
        block[4] = answer2;
        block[5] = answer3;
        if (granted != 0) {
            block[0] = granted;
            block[SystemCall.HANDLES] = next;
            return SystemCall.invoke(block, Call.REPLY_GRANT);
        }
        block[0] = next;
        block[6] = answer4;
        block[SystemCall.HANDLES] = answerHandles;
        return SystemCall.invoke(block, call);
    }
}
