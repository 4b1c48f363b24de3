package beetos.os.pipe;

import beetos.abi.MessageKind;
import beetos.api.names.Names;
import beetos.api.pipe.Pipe;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.KernelException;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Stream;
import java.util.HashMap;
import java.util.Map;

/// Makes pipes and carries what flows through them. The badge of an end is its pipe's number and which end it is.
public final class PipeServer implements Handler {
    private static final int LIMIT = 256;
    private static final long SERVICE = 0;
    private static final long WRITING = 1;       // bit 0 of a badge; 0: the reading end

    private final Server server;
    private final Map<Long, Channel> channels = new HashMap<>();
    private long last = Clock.nanos();           // above those of earlier runs

    private PipeServer(Server server) {
        this.server = server;
    }

    static void main() {
        Server server = Server.create();
        Names.register(Pipe.NAME, server);
        server.serve(new PipeServer(server));
    }

    @Override
    public void message(Message message) {
        Channel channel = channels.get(message.badge() >> 1);
        if (message.badge() == SERVICE) {
            if (message.operation() == Pipe.CREATE) {
                create(message);
            } else {
                message.refuse(Status.UNKNOWN_OPERATION);
            }
        } else if ((message.badge() & WRITING) != 0 && isWrite(message)) {
            channel.write(message);
        } else if ((message.badge() & WRITING) == 0 && message.operation() == Stream.READ && message.kind() == MessageKind.MUTABLE_BORROW) {
            message.offset();                    // a malformed range is refused before the message is kept
            channel.read(message);
        } else {
            message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private static boolean isWrite(Message message) {
        return message.awaited() && (message.isMemory() ? message.operation() == Stream.WRITE : Stream.isShort(message.operation()));
    }

    private void create(Message message) {
        if (channels.size() == LIMIT) {
            message.refuse(Pipe.TOO_MANY);
            return;
        }
        long number = ++last;
        Connection reading = null;
        Connection writing = null;
        try {
            reading = server.connect(number << 1);
            writing = server.connect(number << 1 | WRITING);
            channels.put(number, new Channel());
        } catch (KernelException | OutOfMemoryError refused) {
            close(reading);
            close(writing);
            throw refused;
        }
        message.replyHandles(Status.OK, 0, Handle.lanes(Handle.moved(reading.handle()), Handle.moved(writing.handle()), 0, 0));
    }

    private static void close(Connection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void closed(long badge) {
        Channel channel = channels.get(badge >> 1);
        if (channel == null) {
            return;
        }
        if ((badge & WRITING) != 0) {
            channel.closeWriting();
        } else {
            channel.closeReading();
        }
        if (channel.closed()) {
            channels.remove(badge >> 1);
        }
    }
}
