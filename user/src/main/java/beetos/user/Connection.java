package beetos.user;

import beetos.abi.Call;
import beetos.abi.KernelError;

/// A handle to send on. Every method that waits has a deadline of the monotonic clock, 0 for none; a server that has gone, or a
/// deadline that passed, is a [KernelException].
///
/// If a service dies that has taken a message, the message is sent once more, to its next run; one with handles is not. So a service may see
/// a request twice, and its client need not know that it was started again. What the client had open there is refused.
public record Connection(int handle) implements AutoCloseable {
    /// How often a message is sent before it counts as the reason why its server ends.
    static final int TURNS = 2;

    /// Sends and waits for the answer.
    public Reply call(int operation, long word0, long word1, long word2, long word3) {
        return call(operation, word0, word1, word2, word3, 0, 0);
    }

    public Reply call(int operation) {
        return call(operation, 0, 0, 0, 0, 0, 0);
    }

    public Reply call(int operation, long word0, long word1, long word2, long word3, long handles, long deadline) {
        return exchange(Call.CALL, operation, word0, word1, word2, word3, handles, deadline);
    }

    /// Lends `buffer` for reading. `offset` and `valid` say which octets of it count; `word` is the operation's own.
    public Reply lend(int operation, LendBuffer buffer, int offset, int valid, long word) {
        return exchange(Call.LEND, operation, buffer.range(), offset, valid, word, 0, 0);
    }

    public Reply lend(int operation, LendBuffer buffer, int offset, int valid, long word, long handles, long deadline) {
        return exchange(Call.LEND, operation, buffer.range(), offset, valid, word, handles, deadline);
    }

    /// Lends `buffer` for reading and writing: the server's answer is in it afterwards.
    public Reply lendMutable(int operation, LendBuffer buffer, int offset, int valid, long word) {
        return exchange(Call.LEND_MUTABLE, operation, buffer.range(), offset, valid, word, 0, 0);
    }

    public Reply lendMutable(int operation, LendBuffer buffer, int offset, int valid, long word, long handles, long deadline) {
        return exchange(Call.LEND_MUTABLE, operation, buffer.range(), offset, valid, word, handles, deadline);
    }

    /// Sends without waiting for an answer; false if the queue stayed full until the deadline.
    public boolean send(int operation, long word0, long word1, long word2, long word3, long deadline) {
        long result = SystemCall.invoke(handle, operation, word0, word1, word2, word3, Call.SEND, deadline);
        if (result == KernelError.QUEUE_FULL || result == KernelError.TIMED_OUT) {
            return false;
        }
        KernelException.check(result);
        return true;
    }

    /// The same with whoever is gone, or has its queue full, left alone.
    public void trySend(int operation, long deadline) {
        SystemCall.invoke(handle, operation, 0, 0, 0, 0, Call.SEND, deadline);
    }

    @Override
    public void close() {
        Handle.close(handle);
    }

    private Reply exchange(int call, int operation, long x2, long x3, long x4, long x5, long handles, long deadline) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        long result = KernelError.SERVER_GONE;
        for (int turn = 0; turn < TURNS && result == KernelError.SERVER_GONE; turn++) {
            block[SystemCall.DEADLINE] = deadline;   // the last one first: one check of the index
            block[0] = handle;
            block[1] = operation;
            block[2] = x2;
            block[3] = x3;
            block[4] = x4;
            block[5] = x5;
            block[SystemCall.HANDLES] = handles;
            result = SystemCall.invoke(block, call);
            if (handles != 0) {
                break;
            }
        }
        KernelException.check(result);
        return Reply.of(block);
    }
}
