package beetos.user;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Rights;
import java.util.Arrays;

/// Receives messages, one at a time, and mints the connections that they come over.
public final class Server {
    /// Under this name a service finds the server that `procman` keeps for it.
    public static final String KEPT = "server";

    private static final long MOMENT = 10 * Clock.MILLISECOND;

    private static boolean taken;       // the kept one

    private final int handle;

    private Server(int handle) {
        this.handle = handle;
    }

    /// A new server. The first one of a service is the one that `procman` keeps for it: when the service ends, clients wait in it, over the
    /// connections that they have, for its next run. So a service never gives a badge that an earlier run may have given.
    public static Server create() {
        int kept = taken ? 0 : Startup.granted(KEPT, 0);
        taken = true;
        return new Server(kept != 0 ? kept : (int) KernelException.check(SystemCall.createServer()));
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

    /// Who waits for an answer, or sends from now on, is told SERVER_GONE.
    public void close() {
        Handle.close(handle);
    }

    /// Serves for ever. An answer and the next receive are one call. Without memory for a message its client is refused, and a notice comes again later.
    public void serve(Handler handler) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        Owed owed = new Owed(handler);
        Message last = null;
        while (true) {
            while (owed.full()) {
                Clock.sleepUntil(Clock.nanos() + MOMENT);
                owed.again();
            }
            boolean received = receive(block, last, owed.none() ? 0 : Clock.nanos() + MOMENT);
            last = null;
            if (!received) {
                owed.again();
                continue;
            }
            switch ((int) (block[0] & MessageKind.MASK)) {
                case MessageKind.NOTIFICATION -> owed.notification(block[1]);
                case MessageKind.CLOSED -> owed.closed(block[1]);
                default -> last = take(handler, block);
            }
        }
    }

    /// The message if it has its answer, else null.
    private Message take(Handler handler, long[] block) {
        Message message;
        try {
            message = new Message(this, block);
        } catch (OutOfMemoryError none) {
            Message.refuse(block);
            return null;
        }
        handle(handler, message);
        return message.awaited() && !message.deferred() ? message : null;
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
        } catch (Error broken) {
            message.refuse(Status.EXHAUSTED);       // as a class whose initialiser once found no memory
        }
        message.closeUntaken();
    }

    /// Answers `last`, if there is one, and receives into `block`; false if the deadline passed first.
    private boolean receive(long[] block, Message last, long deadline) {
        if (last != null) {
            long result = last.sendAndReceive(block, deadline);
            if (result >= 0 || result == KernelError.TIMED_OUT) {
                return result >= 0;
            }
            last.undelivered(result);
        }
        Arrays.fill(block, 0);
        block[0] = handle;
        block[SystemCall.DEADLINE] = deadline;
        long result = SystemCall.invoke(block, Call.REPLY_RECEIVE);
        if (result == KernelError.TIMED_OUT) {
            return false;
        }
        KernelException.check(result);
        return true;
    }
}
