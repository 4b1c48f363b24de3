package beetos.os.console;

import beetos.api.console.Console;
import beetos.api.names.Names;
import beetos.api.process.Job;
import beetos.api.serial.Serial;
import beetos.os.octets.Words;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.HeapOctets;
import beetos.user.KernelException;
import beetos.user.LendBuffer;
import beetos.user.Message;
import beetos.user.Reply;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Stream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The console. It waits for nobody: reads and writes that cannot be answered yet are kept, and the port says when it has octets or room.
/// So Ctrl-C is seen at once, whatever is queued.
public final class ConsoleServer implements Handler {
    private static final int QUEUE = 16 * 1024;
    private static final int INTERRUPTED = 130;
    private static final long CONTROL = 0;      // badges: who may set modes
    private static final long STREAM = 1;

    private final Server server;
    private final Serial serial;
    private final LendBuffer buffer = LendBuffer.take(QUEUE);
    private final OutputQueue output = new OutputQueue(buffer.octets());
    private final LineDiscipline discipline = new LineDiscipline();
    private final ArrayDeque<Message> readers = new ArrayDeque<>();
    private final ArrayDeque<Writing> writers = new ArrayDeque<>();
    private boolean portFull;
    private long subscription;      // badge of the connection that the port tells its news on: another each time
    private final List<Connection> jobs = new ArrayList<>();     // in the foreground

    private ConsoleServer(Server server, Serial serial) {
        this.server = server;
        this.serial = serial;
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
        try {
            serial.subscribe(server.connect(subscription));
            portFull = false;
        } catch (KernelException gone) {
            portFull = true;
        }
    }

    /// The port has ended: its next run knows nothing of this console.
    @Override
    public void closed(long badge) {
        if (badge == subscription) {
            subscribe();
            pump();
            receive();
        }
    }

    @Override
    public void message(Message message) {
        if (Stream.isShort(message.operation()) || message.operation() == Stream.WRITE) {
            write(message);
            return;
        }
        switch (message.operation()) {
            case Stream.READ, Console.READ_SHORT -> read(message);
            case Serial.RECEIVED -> receive();
            case Serial.SPACE -> space();
            case Console.MODE, Console.FOREGROUND, Console.OPEN_STREAM -> control(message);
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
                discipline.raw(message.word(0) == Console.RAW);
                message.reply(Status.OK);
            }
            case Console.OPEN_STREAM -> message.replyHandles(Status.OK, 0, Handle.lanes(Handle.moved(server.connect(STREAM).handle()), 0, 0, 0));
            default -> foreground(message);
        }
    }

    private void foreground(Message message) {
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).close();
        }
        jobs.clear();
        for (int lane = 0; lane < beetos.abi.Message.HANDLES; lane++) {
            if (message.handle(lane) != 0) {
                jobs.add(new Connection(message.handle(lane)));
            }
        }
        boolean interrupted = discipline.job(!jobs.isEmpty());
        message.reply(Status.OK);
        endReads();
        if (interrupted) {
            interrupt();
        }
    }

    /// Who of the last job still reads gets the end: it is dead, or in the background now, and must not take the next one's input.
    private void endReads() {
        for (int i = readers.size(); i > 0; i--) {
            Message reader = readers.removeFirst();
            if (reader.badge() == CONTROL) {
                readers.addLast(reader);
            } else if (reader.isMemory()) {
                reader.giveBack(Status.OK, 0, 0, 0);
            } else {
                reader.reply(0);
            }
        }
    }

    private void write(Message message) {
        Writing writing = new Writing(message);
        if (writers.isEmpty() && writing.fill(output)) {
            writing.answer();
        } else {
            writing.defer();
            writers.addLast(writing);
        }
        pump();
    }

    private void space() {
        portFull = false;
        pump();
    }

    /// Sends until nothing is left or the port is full.
    private void pump() {
        while (!portFull) {
            while (!writers.isEmpty() && writers.getFirst().fill(output)) {
                writers.removeFirst().answer();
            }
            if (output.empty()) {
                return;
            }
            int took = serial.write(buffer, output.begin(), output.count());
            portFull = took < output.count();
            output.took(took);
        }
    }

    private void read(Message message) {
        if (message.operation() == Console.READ_SHORT) {
            discipline.raw(true);
        }
        if (!answer(message)) {
            message.defer();
            readers.addLast(message);
        }
        echo();
    }

    /// Takes what the port has received, and answers who waits for it.
    private void receive() {
        boolean interrupted = false;
        Reply reply;
        do {
            reply = serial.take();
            for (int i = 0; i < reply.word0(); i++) {
                interrupted |= discipline.arrive(Words.octet(reply.word1(), reply.word2(), reply.word3(), reply.word4(), i));
            }
        } while (reply.word0() == Serial.TAKE_LIMIT);
        if (interrupted) {
            interrupt();
        }
        while (!readers.isEmpty() && answer(readers.getFirst())) {
            readers.removeFirst();
        }
        echo();
    }

    private boolean answer(Message message) {
        boolean brief = message.operation() == Console.READ_SHORT;
        int limit = brief ? Console.READ_LIMIT : message.valid();
        byte[] octets = new byte[brief ? limit : 0];
        int count = brief ? discipline.read(new HeapOctets(octets), 0, limit) : discipline.read(message.range(), message.offset(), limit);
        if (count == LineDiscipline.NOTHING_YET) {
            return false;
        }
        if (brief) {
            Words words = new Words();
            for (int i = 0; i < count; i++) {
                words.add(octets[i]);
            }
            message.reply(count, words.word(0), words.word(1), words.word(2), words.word(3));
        } else {
            message.giveBack(Status.OK, message.offset(), count, 0);
        }
        return true;
    }

    private void echo() {
        String text = discipline.takeEcho();
        if (!text.isEmpty()) {
            show(text);
        }
    }

    /// Ends the jobs in the foreground; what they have queued is not shown any more.
    private void interrupt() {
        output.clear();
        while (!writers.isEmpty()) {
            writers.removeFirst().answer();
        }
        for (int i = 0; i < jobs.size(); i++) {
            jobs.get(i).call(Job.KILL, INTERRUPTED, 0, 0, 0);
        }
        show("^C\n");
    }

    private void show(String text) {
        for (int i = 0; i < text.length(); i++) {
            output.offer(text.charAt(i));
        }
        pump();
    }
}
