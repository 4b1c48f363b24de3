package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.user.Startup;

/// The five kinds, their order, deferred answers, handles on their way, notifications.
final class MessageTests {
    private static final long BADGE = 0x1234_5678_9ABC_DEF0L;

    private MessageTests() {}

    static void scalar() {
        try (Port port = Port.open()) {
            long connection = port.connect(BADGE);
            Svc.of(Call.SEND, connection, 77, 1, -2, Long.MAX_VALUE, Long.MIN_VALUE).good();
            Svc message = port.receive(MessageKind.SCALAR);
            head(message, 77);
            words(message, 1, -2, Long.MAX_VALUE, Long.MIN_VALUE);
            Check.equal(0, message.x(7), "the token of a scalar");
            port.empty();
            Port.closeHandle(connection);
        }
    }

    static void blocking() throws Exception {
        try (Port port = Port.open()) {
            long connection = port.connect(BADGE);
            Side server = Side.begin(() -> {
                Svc message = port.receive(MessageKind.BLOCKING_SCALAR);
                head(message, 5);
                words(message, 10, 20, 30, 40);
                Check.that(message.x(7) != 0, "a blocking scalar without a token");
                Port.reply(message, 1, 2, 3, 4, 5);
            });
            Svc answer = Svc.of(Call.CALL, connection, 5, 10, 20, 30, 40);
            answer.good();
            for (int i = 1; i <= Message.REPLY_WORDS; i++) {
                Check.equal(i, answer.x(i), "word " + i + " of the answer");
            }
            server.end();
        }
    }

    /// One call replies and receives the next.
    static void replyReceive() throws Exception {
        int rounds = 100;
        try (Port port = Port.open()) {
            long connection = port.connect(BADGE);
            Side server = Side.begin(() -> {
                Svc message = port.receive();
                for (int i = 1; i < rounds; i++) {
                    message = Svc.of(Call.REPLY_RECEIVE, port.server(), message.x(7), message.x(3) + 1);
                    message.good();
                }
                Port.reply(message, message.x(3) + 1);
            });
            for (int i = 0; i < rounds; i++) {
                Svc answer = Svc.of(Call.CALL, connection, 0, i);
                answer.good();
                Check.equal(i + 1, answer.x(1), "the answer");
            }
            server.end();
        }
    }

    static void borrow() throws Exception {
        memory(Call.LEND, MessageKind.BORROW);
    }

    static void mutableBorrow() throws Exception {
        memory(Call.LEND_MUTABLE, MessageKind.MUTABLE_BORROW);
    }

    private static void memory(int call, int kind) throws Exception {
        try (Port port = Port.open(); Pages pages = Pages.lendable(3)) {
            long connection = port.connect(BADGE);
            pages.fill(100);
            Side server = Side.begin(() -> {
                Svc message = port.receive(kind);
                head(message, 9);
                Pages borrowed = Pages.of(message.x(3));
                Check.equal(3, borrowed.count(), "pages borrowed");
                Check.that(borrowed.address() != pages.address(), "borrowed at the lender's address");
                borrowed.filled(100);
                if (kind == MessageKind.MUTABLE_BORROW) {
                    borrowed.fill(200);
                }
                Check.equal(16, message.x(4), "offset");
                Check.equal(48, message.x(5), "valid");
                Check.equal(-1, message.x(6), "word");
                Port.reply(message, 8, 24, 7, 6, 5);
                borrowed.unmap().refused(KernelError.BAD_ADDRESS);
            });
            Svc answer = Svc.of(call, connection, 9, pages.range(), 16, 48, -1);
            answer.good();
            pages.filled(kind == MessageKind.MUTABLE_BORROW ? 200 : 100);
            Check.equal(8, answer.x(1), "the answer's offset");
            Check.equal(24, answer.x(2), "the answer's valid");
            Check.equal(7, answer.x(3), "the answer's word");
            pages.fill(300);
            server.end();
        }
    }

    static void move() {
        try (Port port = Port.open()) {
            long connection = port.connect(BADGE);
            Pages pages = Pages.lendable(2);
            pages.fill(40);
            Svc.of(Call.MOVE, connection, 3, pages.range(), 1, 2, 3).good();
            pages.unmap().refused(KernelError.BAD_ADDRESS);
            Svc message = port.receive(MessageKind.MOVE);
            head(message, 3);
            Pages moved = Pages.of(message.x(3));
            moved.filled(40);
            moved.fill(50);
            moved.unmap().good();
            moved.unmap().refused(KernelError.BAD_ADDRESS);
        }
    }

    static void grant() throws Exception {
        try (Port port = Port.open(); Pages pages = Pages.map(2, Pages.ORDINARY)) {
            long connection = port.connect(BADGE);
            pages.fill(60);
            Side server = Side.begin(() -> {
                Svc message = port.receive(MessageKind.BLOCKING_SCALAR);
                Svc.of(Call.REPLY_GRANT, pages.range(), message.x(7), 11, 12, 13, 14).good();
            });
            Svc answer = Svc.of(Call.CALL, connection, 0);
            answer.good();
            Pages granted = Pages.of(answer.x(1));
            granted.filled(60);
            Check.equal(11, answer.x(2), "first word");
            Check.equal(14, answer.x(5), "last word");
            Svc.of(Call.PROTECT, granted.address(), granted.length(), Pages.ORDINARY).result();
            Svc.of(Call.LEND_MUTABLE, connection, 0, granted.range());
            granted.unmap().good();
            server.end();
        }
    }

    /// First come, first served; more urgent senders first.
    static void order() throws Exception {
        try (Port port = Port.open()) {
            long connection = port.connect(BADGE);
            for (int i = 0; i < Message.MAXIMUM_OUTSTANDING; i++) {
                Svc.of(Call.SEND, connection, i).good();
            }
            for (int i = 0; i < Message.MAXIMUM_OUTSTANDING; i++) {
                Check.equal(i, port.receive().x(2), "the order of scalars");
            }
            for (int priority = 1; priority <= 3; priority++) {
                int id = priority;
                Side.begin(priority, () -> Svc.of(Call.SEND, connection, id).good()).end();
            }
            for (int priority = 3; priority >= 1; priority--) {
                Check.equal(priority, port.receive().x(2), "the order of priorities");
            }
        }
    }

    /// Answers in the other order, and from another thread.
    static void deferred() throws Exception {
        try (Port port = Port.open()) {
            long connection = port.connect(BADGE);
            Side first = Side.begin(() -> Check.equal(1, called(connection, 1), "the first answer"));
            Svc one = port.receive();
            Side second = Side.begin(() -> Check.equal(2, called(connection, 2), "the second answer"));
            Svc two = port.receive();
            Port.reply(two, two.x(2));
            second.end();
            Check.that(!first.ended(), "a client went on without an answer");
            Side.begin(() -> Port.reply(one, one.x(2))).end();
            first.end();
        }
    }

    private static long called(long connection, long id) {
        Svc answer = Svc.of(Call.CALL, connection, id);
        answer.good();
        return answer.x(1);
    }

    static void head(Svc message, long id) {
        Check.equal(Startup.processId(), message.x(0) >>> MessageKind.SENDER_SHIFT, "the sender");
        Check.equal(BADGE, message.x(1), "the badge");
        Check.equal(id, message.x(2), "the id");
    }

    private static void words(Svc message, long... words) {
        for (int i = 0; i < words.length; i++) {
            Check.equal(words[i], message.x(3 + i), "word " + i);
        }
    }
}
