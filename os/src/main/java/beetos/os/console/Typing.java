package beetos.os.console;

import beetos.api.console.Console;
import beetos.api.serial.Serial;
import beetos.os.octets.Words;
import beetos.user.Clock;
import beetos.user.HeapOctets;
import beetos.user.Message;
import beetos.user.Reply;
import beetos.user.Status;
import java.util.ArrayDeque;
import java.util.function.IntConsumer;

/// What comes from the terminal, and who waits for it.
final class Typing {
    private final Serial serial;
    private final Runnable again;
    private final LineDiscipline discipline = new LineDiscipline();
    private final SizeReport size = new SizeReport();
    private final ArrayDeque<Message> readers = new ArrayDeque<>();
    private final IntConsumer typed = this::arrive;
    private boolean interrupted;       // by what was taken last
    private boolean resized;           // and the shell does not know yet

    /// `again` is called where the port has refused: [#take] is to be called in a moment.
    Typing(Serial serial, Runnable again) {
        this.serial = serial;
        this.again = again;
    }

    LineDiscipline discipline() {
        return discipline;
    }

    SizeReport size() {
        return size;
    }

    /// Takes what the port has received; true if it ends the job in the foreground.
    boolean take() {
        interrupted = false;
        Reply reply;
        do {
            reply = serial.take();
            for (int i = 0; i < reply.word0(); i++) {
                int octet = Words.octet(reply.word1(), reply.word2(), reply.word3(), reply.word4(), i);
                resized |= size.octet(octet, Clock.nanos(), typed);
            }
        } while (reply.word0() == Serial.TAKE_LIMIT);
        if (reply.word0() < 0) {
            again.run();
        }
        return interrupted;
    }

    private void arrive(int octet) {
        interrupted |= discipline.arrive(octet);
    }

    void read(Message message) {
        if (message.operation() == Console.READ_SHORT) {
            discipline.raw(true);
        }
        if (!answer(message)) {
            message.defer();
            readers.addLast(message);
        }
    }

    /// Answers those who wait, as far as there is something for them.
    void answer() {
        while (!readers.isEmpty() && answer(readers.getFirst())) {
            readers.removeFirst();
        }
    }

    /// Who of the last job still reads gets the end: it is dead, or in the background now, and must not take the next one's input.
    void endReads() {
        for (int i = readers.size(); i > 0; i--) {
            Message reader = readers.removeFirst();
            if (reader.badge() == ConsoleServer.CONTROL) {
                readers.addLast(reader);
            } else if (reader.isMemory()) {
                reader.giveBack(Status.OK, 0, 0, 0);
            } else {
                reader.reply(0);
            }
        }
    }

    private boolean answer(Message message) {
        return message.operation() == Console.READ_SHORT ? answerShort(message) : answerLent(message);
    }

    private boolean answerShort(Message message) {
        byte[] octets = new byte[Console.READ_LIMIT];
        int count = resized ? 0 : discipline.read(new HeapOctets(octets), 0, octets.length);
        resized = false;
        if (count == LineDiscipline.NOTHING_YET) {
            return false;
        }
        Words words = new Words();
        for (int i = 0; i < count; i++) {
            words.add(octets[i]);
        }
        message.reply(count, words.word(0), words.word(1), words.word(2), words.word(3));
        return true;
    }

    private boolean answerLent(Message message) {
        int count = discipline.read(message.range(), message.offset(), message.valid());
        if (count == LineDiscipline.NOTHING_YET) {
            return false;
        }
        message.giveBack(Status.OK, message.offset(), count, 0);
        return true;
    }
}
