package beetos.user;

import beetos.abi.Call;
import beetos.abi.MessageKind;
import beetos.abi.Rights;
import java.util.Arrays;

/// Receives messages, one at a time, and mints the connections that they come over.
public final class Server {
    private final int handle;

    private Server(int handle) {
        this.handle = handle;
    }

    public static Server create() {
        return new Server((int) KernelException.check(SystemCall.createServer()));
    }

    public int handle() {
        return handle;
    }

    /// A connection to this server: `badge` comes with every message over it and its copies.
    public Connection connect(long badge) {
        return connect(badge, Rights.SEND | Rights.DUPLICATE | Rights.TRANSFER);
    }

    public Connection connect(long badge, long rights) {
        return new Connection((int) KernelException.check(SystemCall.createConnection(handle, badge, rights)));
    }

    /// Sets `bit` at `deadline`, in nanoseconds of the monotonic clock; 0 switches the timer off. One timer a server.
    public void timer(int bit, long deadline) {
        KernelException.check(SystemCall.timer(handle, bit, deadline));
    }

    public void notify(long bits) {
        KernelException.check(SystemCall.notify(handle, bits));
    }

    /// Serves for ever. An answer and the next receive are one call.
    public void serve(Handler handler) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        Message last = null;
        while (true) {
            receive(block, last);
            last = null;
            switch ((int) (block[0] & MessageKind.MASK)) {
                case MessageKind.NOTIFICATION -> handler.notification(block[1]);
                case MessageKind.CLOSED -> handler.closed(block[1]);
                default -> {
                    Message message = new Message(this, block);
                    handle(handler, message);
                    last = message.awaited() && !message.deferred() ? message : null;
                }
            }
        }
    }

    private static void handle(Handler handler, Message message) {
        try {
            handler.message(message);
        } catch (MalformedException malformed) {
            message.refuse(Status.MALFORMED);
        } catch (KernelException | OutOfMemoryError refused) {
            message.refuse(Status.EXHAUSTED);
        } catch (RuntimeException | StackOverflowError unexpected) {
            // A client's words led the handler astray: that is the client's failure, and never the service's end.
            message.refuse(Status.MALFORMED);
        }
        message.closeUntaken();
    }

    /// Answers `last`, if there is one, and receives into `block`.
    private void receive(long[] block, Message last) {
        if (last != null) {
            last.load(block);
            if (SystemCall.invoke(block, Call.REPLY_RECEIVE) >= 0) {
                return;   // else its client died or gave up: the answer is nobody's
            }
        }
        Arrays.fill(block, 0);
        block[0] = handle;
        KernelException.check(SystemCall.invoke(block, Call.REPLY_RECEIVE));
    }
}
