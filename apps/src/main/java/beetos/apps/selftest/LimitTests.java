package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.machine.Address;
import beetos.user.Clock;
import java.util.ArrayList;
import java.util.List;

/// Full queues, floods, deadlines of calls, tokens, and tables used up.
final class LimitTests {
    private static final int FLOOD = 10_000;
    private static final int CONNECTIONS = 40;

    private LimitTests() {}

    /// One connection is full; another is not; what is taken makes room.
    static void queueFull() {
        try (Port port = Port.open()) {
            long full = port.connect(1);
            for (int i = 0; i < Message.MAXIMUM_OUTSTANDING; i++) {
                Svc.now(Call.SEND, full, i).good();
            }
            Svc.now(Call.SEND, full, 99).refused(KernelError.QUEUE_FULL);
            try (Pages pages = Pages.lendable(1)) {
                Svc.now(Call.MOVE, full, 99, pages.range()).refused(KernelError.QUEUE_FULL);
                pages.fill(1);
            }
            Svc.now(Call.SEND, port.connect(2), 50).good();
            Check.equal(0, port.receive().x(2), "the first");
            Svc.now(Call.SEND, full, 16).good();
            Svc.now(Call.SEND, full, 99).refused(KernelError.QUEUE_FULL);
        }
    }

    /// A sender waits for a slot, or until its deadline.
    static void queueWaits() throws Exception {
        try (Port port = Port.open()) {
            long connection = port.connect(1);
            for (int i = 0; i < Message.MAXIMUM_OUTSTANDING; i++) {
                Svc.now(Call.SEND, connection, i).good();
            }
            Svc.until(Svc.in(20), Call.SEND, connection, 99).refused(KernelError.QUEUE_FULL);
            Side sender = Side.begin(() -> Svc.of(Call.SEND, connection, 16).good());
            Clock.sleepUntil(Svc.in(10));
            Check.that(!sender.ended(), "the sender did not wait");
            for (int i = 0; i <= Message.MAXIMUM_OUTSTANDING; i++) {
                Check.equal(i, port.receive().x(2), "the order");
            }
            sender.end();
        }
    }

    static void floodOne() {
        try (Port port = Port.open()) {
            long connection = port.connect(1);
            int taken = 0;
            for (int i = 0; i < FLOOD; i++) {
                taken += Svc.now(Call.SEND, connection, i).result() == KernelError.OK ? 1 : 0;
            }
            Check.equal(Message.MAXIMUM_OUTSTANDING, taken, "messages that one connection took");
        }
        others();
    }

    /// Over many connections: each takes what it may, or the process has had its share; others still send.
    static void floodMany() {
        try (Port port = Port.open()) {
            List<Long> connections = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(port.connect(i));
            }
            for (int i = 0; i < FLOOD; i++) {
                long result = Svc.now(Call.SEND, connections.get(i % CONNECTIONS), i).result();
                Check.that(result == KernelError.OK || result == KernelError.QUEUE_FULL || result == KernelError.LIMIT_REACHED, "a flood's answer: " + result);
            }
            for (long connection : connections) {
                Port.closeHandle(connection);
            }
        }
        others();
    }

    private static void others() {
        try (Port port = Port.open()) {
            Svc.now(Call.SEND, port.connect(1), 1).good();
            Check.equal(1, port.receive().x(2), "a message after the flood");
        }
    }

    /// Nobody takes the message: the client's range is as it was.
    static void untaken() {
        try (Port port = Port.open(); Pages pages = Pages.lendable(2)) {
            long connection = port.connect(1);
            pages.fill(5);
            for (int call : new int[] {Call.CALL, Call.LEND, Call.LEND_MUTABLE}) {
                long deadline = Svc.in(15);
                Svc.until(deadline, call, connection, 0, pages.range()).refused(KernelError.TIMED_OUT);
                Check.that(Svc.in(0) >= deadline, "timed out early");
                pages.filled(5);
            }
            port.empty();
        }
    }

    /// The server has it: the range stays reserved and out of reach until it comes back.
    static void taken() {
        for (int call : new int[] {Call.LEND, Call.LEND_MUTABLE}) {
            try (Port port = Port.open(); Pages pages = Pages.lendable(2)) {
                long connection = port.connect(1);
                pages.fill(5);
                Svc[] held = new Svc[1];
                Side server = Side.begin(() -> held[0] = port.receive());
                Svc.until(Svc.in(60), call, connection, 0, pages.range()).refused(KernelError.TIMED_OUT);
                end(server);
                pages.unmap().refused(KernelError.ON_LOAN);
                Svc.now(Call.LEND, connection, 0, pages.range()).refused(KernelError.ON_LOAN);
                Svc.now(Call.MOVE, connection, 0, pages.range()).refused(KernelError.ON_LOAN);
                Svc.of(Call.PROTECT, pages.address(), pages.length(), Pages.ORDINARY).refused(KernelError.ON_LOAN);
                Svc.of(Call.MAP, pages.address(), pages.length(), Pages.ORDINARY).refused(KernelError.MEMORY_IN_USE);
                Pages.of(held[0].x(3)).filled(5);
                Port.reply(held[0]);
                pages.filled(5);
                pages.fill(6);
                Svc.of(Call.REPLY, 0, held[0].x(7)).refused(KernelError.BAD_TOKEN);
            }
        }
    }

    private static void end(Side side) {
        try {
            side.end();
        } catch (Exception thrown) {
            throw new Check.Failure(thrown.getMessage());
        }
    }

    /// Forged, stale and wrong tokens do nothing, and the client goes on waiting for the right one.
    static void tokens() throws Exception {
        try (Port port = Port.open()) {
            long connection = port.connect(1);
            for (long forged : new long[] {1, 2, -1, 1L << 31, 1L << 32, 1L << 63, 0x1234_5678L}) {
                Svc.of(Call.REPLY, 0, forged).refused(KernelError.BAD_TOKEN);
                Svc.of(Call.REPLY_RECEIVE, port.server(), forged).refused(KernelError.BAD_TOKEN);
                Svc.of(Call.REPLY_GRANT, 0, forged).refused(KernelError.BAD_TOKEN);
            }
            Side client = Side.begin(() -> Check.equal(4, Svc.of(Call.CALL, connection, 0).x(1), "the answer"));
            Svc message = port.receive(MessageKind.BLOCKING_SCALAR);
            Svc.of(Call.REPLY, 0, message.x(7) + (1L << 32)).refused(KernelError.BAD_TOKEN);
            Svc.of(Call.REPLY, 0, message.x(7) ^ 1).refused(KernelError.BAD_TOKEN);
            Svc.of(Call.REPLY_GRANT, 0, message.x(7)).refused(KernelError.BAD_ARGUMENT);
            Svc.of(Call.REPLY, 0, message.x(7), 0, 0, 0, 0, 0, 0x7FFE).refused(KernelError.BAD_HANDLE);
            Check.that(!client.ended(), "the client went on after a wrong reply");
            Port.reply(message, 4);
            client.end();
            Svc.of(Call.REPLY, 0, message.x(7)).refused(KernelError.BAD_TOKEN);
        }
    }

    /// Handles until there are no more; then all are closed, and it works again.
    static void handles() {
        try (Port port = Port.open()) {
            List<Long> made = new ArrayList<>();
            Svc last = Svc.of(Call.CONNECTION_CREATE, port.server(), 1, Port.FULL);
            while (last.result() > 0 && made.size() < 1 << 16) {
                made.add(last.result());
                last = Svc.of(Call.HANDLE_DUPLICATE, made.getFirst(), Port.FULL);
            }
            Check.that(last.result() == KernelError.LIMIT_REACHED || last.result() == KernelError.OUT_OF_MEMORY, "the last handle: " + last.result());
            Check.that(made.size() > 100, "only " + made.size() + " handles");
            for (long handle : made) {
                Port.closeHandle(handle);
            }
            Port.closeHandle(port.connect(2));
        }
    }

    /// Threads until there are no more.
    static void threads() {
        try (Pages gate = Pages.map(1, Pages.ORDINARY)) {
            List<Long> made = new ArrayList<>();
            Svc last = waiting(gate);
            while (last.result() >= 0 && made.size() < 1 << 12) {
                made.add(last.result());
                last = waiting(gate);
            }
            Address.storeRelease32(gate.address(), 1);
            Svc.of(Call.FUTEX_WAKE, gate.address(), Integer.MAX_VALUE).good();
            for (long number : made) {
                Svc.of(Call.THREAD_JOIN, number).good();
            }
            Check.that(last.result() == KernelError.LIMIT_REACHED || last.result() == KernelError.OUT_OF_MEMORY, "the last thread: " + last.result());
            Check.that(made.size() > 10, "only " + made.size() + " threads");
        }
    }

    private static Svc waiting(Pages gate) {
        return Svc.of(Call.THREAD_CREATE, Address.code("beetos.apps.selftest.Victim.waiting"), gate.address(), gate.address() + gate.length(), 0);
    }
}
