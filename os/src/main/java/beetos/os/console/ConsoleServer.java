package beetos.os.console;

import beetos.api.console.Console;
import beetos.api.names.Names;
import beetos.api.serial.Serial;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.KernelException;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Stream;

/// The console. It waits for nobody: reads and writes that cannot be answered yet are kept, and the port says when it has octets or room.
/// So Ctrl-C is seen at once, whatever is queued.
public final class ConsoleServer implements Handler {
    static final long CONTROL = 0;              // badges: who may set modes
    private static final long STREAM = 1;
    private static final int AGAIN = 0;             // notification bit
    private static final long MOMENT = 10 * Clock.MILLISECOND;

    private final Server server;
    private final Serial serial;
    private final Showing showing;
    private final Typing typing;
    private final ForegroundJobs jobs = new ForegroundJobs();
    private Connection watch = new Connection(0);                // of the shell's, which hears of this console's end
    private long subscription;      // badge of the connection that the port tells its news on: another each time

    private ConsoleServer(Server server, Serial serial) {
        this.server = server;
        this.serial = serial;
        showing = new Showing(serial, this::again);
        typing = new Typing(serial, this::again);
    }

    static void main() {
        Server server = Server.create();
        Serial serial = new Serial(Names.connect(Serial.NAME));
        Names.register(Console.NAME, server);
        ConsoleServer console = new ConsoleServer(server, serial);
        console.subscribe();
        server.serve(console);
    }

    /// Asks the port for news. If it ends meanwhile, the notice of that brings us here again.
    private void subscribe() {
        subscription = Clock.nanos();
        boolean ready = true;
        try {
            serial.subscribe(server.connect(subscription));
        } catch (KernelException gone) {
            ready = false;
        }
        showing.port(ready);
    }

    /// The port has refused something that is to be done all the same.
    private void again() {
        server.timer(AGAIN, Clock.nanos() + MOMENT);
    }

    @Override
    public void notification(long bits) {
        showing.port(true);
        receive();
    }

    /// The port has ended: its next run knows nothing of this console.
    @Override
    public void closed(long badge) {
        if (badge == subscription) {
            subscribe();
            receive();
        }
    }

    @Override
    public void message(Message message) {
        if (Stream.isShort(message.operation()) || message.operation() == Stream.WRITE) {
            showing.write(message);
            return;
        }
        switch (message.operation()) {
            case Stream.READ, Console.READ_SHORT -> {
                typing.read(message);
                echo();
            }
            case Stream.TERMINAL -> message.reply(Status.OK, typing.size().columns(), typing.size().rows(), 0, 0);
            case Serial.RECEIVED -> receive();
            case Serial.SPACE -> showing.port(true);
            case Console.MODE, Console.FOREGROUND, Console.OPEN_STREAM, Console.WATCH, Console.ASK_SIZE, Console.INTERRUPTED -> control(message);
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private void control(Message message) {
        if (message.badge() != CONTROL) {
            message.refuse(Status.NOT_PERMITTED);
            return;
        }
        switch (message.operation()) {
            case Console.MODE -> {
                typing.discipline().raw(message.word(0) == Console.RAW);
                message.reply(Status.OK);
            }
            case Console.OPEN_STREAM -> message.replyHandles(Status.OK, 0, Handle.lanes(Handle.moved(server.connect(STREAM).handle()), 0, 0, 0));
            case Console.WATCH -> {
                watch.close();
                watch = new Connection(message.handle(0));
                message.reply(Status.OK);
            }
            case Console.ASK_SIZE -> {
                typing.size().asked(Clock.nanos());
                showing.show(SizeReport.QUESTION);
                message.reply(Status.OK);
            }
            case Console.INTERRUPTED -> interrupted(message);
            default -> foreground(message);
        }
    }

    private void foreground(Message message) {
        jobs.take(message);
        boolean interrupted = typing.discipline().job(!jobs.none());
        message.reply(Status.OK);
        if (jobs.none()) {            // a new job may read before it is in the foreground
            typing.endReads();
        }
        if (interrupted) {
            interrupt();
        }
    }

    private void interrupted(Message message) {
        boolean interrupted = typing.discipline().takeInterrupt();
        if (interrupted) {
            showing.drop();
            showing.show("^C\n");
        }
        message.reply(Status.OK, interrupted ? 1 : 0, 0, 0, 0);
    }

    private void receive() {
        if (typing.take()) {
            interrupt();
        }
        typing.answer();
        echo();
    }

    private void echo() {
        String text = typing.discipline().takeEcho();
        if (!text.isEmpty()) {
            showing.show(text);
        }
    }

    /// Ends the jobs in the foreground; what they have queued is not shown any more.
    private void interrupt() {
        showing.drop();
        jobs.end();
        showing.show("^C\n");
    }
}
