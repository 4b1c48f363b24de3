package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Rights;

/// Handles in messages, notifications, close notices, and each right refused by its name.
final class HandleTests {
    private HandleTests() {}

    static void copied() {
        travel(false);
    }

    static void moved() {
        travel(true);
    }

    private static void travel(boolean move) {
        try (Port port = Port.open(); Port other = Port.open()) {
            long connection = port.connect(1);
            long gift = other.connect(2);
            Svc.of(Call.SEND, connection, 0, 0, 0, 0, 0, 0, gift | (move ? Message.LANE_MOVE : 0)).good();
            long received = port.receive(MessageKind.SCALAR).x(8) & Message.LANE_HANDLE;
            Svc kind = Svc.of(Call.HANDLE_KIND, received);
            Check.equal(HandleKind.CONNECTION, kind.result(), "the kind that came");
            Check.equal(Port.FULL, kind.x(1), "the rights that came");
            Svc.of(Call.SEND, received, 8).good();
            Check.equal(2, other.receive().x(1), "the badge over the handle that came");
            Svc old = Svc.of(Call.HANDLE_KIND, gift);
            Check.that(move == (old.result() == KernelError.BAD_HANDLE) || received == gift, "the handle that was given: " + old.result());
            Port.closeHandle(received);
        }
    }

    /// A handle moved twice in one message is refused, and then has not gone.
    static void movedTwice() {
        try (Port port = Port.open()) {
            long connection = port.connect(1);
            long gift = port.connect(2);
            long lane = gift | Message.LANE_MOVE;
            Svc.now(Call.SEND, connection, 0, 0, 0, 0, 0, 0, lane | lane << Message.LANE_BITS).refused(KernelError.BAD_ARGUMENT);
            Svc.now(Call.SEND, connection, 0, 0, 0, 0, 0, 0, 0x7FFF).refused(KernelError.BAD_HANDLE);
            Check.equal(HandleKind.CONNECTION, Svc.of(Call.HANDLE_KIND, gift).result(), "the handle afterwards");
            port.empty();
        }
    }

    /// Bits come together, before notices, which come before messages.
    static void notifications() {
        try (Port port = Port.open()) {
            long connection = port.connect(7);
            Svc.of(Call.SEND, connection, 3).good();
            Port.closeHandle(port.connect(9));
            Svc.of(Call.NOTIFY, port.server(), 1).good();
            Svc.of(Call.NOTIFY, port.server(), 1L << 63).good();
            Check.equal(1 | 1L << 63, port.receive(MessageKind.NOTIFICATION).x(1), "the bits");
            Check.equal(9, port.receive(MessageKind.CLOSED).x(1), "the badge that closed");
            Check.equal(3, port.receive(MessageKind.SCALAR).x(2), "the message");
            port.empty();
        }
    }

    /// The notice comes when the last copy is gone, once.
    static void closed() {
        try (Port port = Port.open()) {
            long connection = port.connect(5);
            long copy = Svc.of(Call.HANDLE_DUPLICATE, connection, Rights.SEND).good();
            Port.closeHandle(connection);
            port.empty();
            Port.closeHandle(copy);
            Check.equal(5, port.receive(MessageKind.CLOSED).x(1), "the badge");
            port.empty();
            Svc.of(Call.SEND, copy, 0).refused(KernelError.BAD_HANDLE);
            Svc.of(Call.HANDLE_CLOSE, copy).refused(KernelError.BAD_HANDLE);
        }
    }

    static void timer() {
        try (Port port = Port.open()) {
            long deadline = Svc.in(20);
            Svc.until(deadline, Call.TIMER, port.server(), 17).good();
            Check.equal(1 << 17, port.receive(MessageKind.NOTIFICATION).x(1), "the timer's bit");
            Check.that(Svc.in(0) >= deadline, "the timer came early");
            Svc.until(Svc.in(20), Call.TIMER, port.server(), 1).good();
            Svc.until(0, Call.TIMER, port.server(), 1).good();
            Svc.until(Svc.in(60), Call.REPLY_RECEIVE, port.server()).refused(KernelError.TIMED_OUT);
        }
    }

    static void serverGone() {
        Port port = Port.open();
        long connection = port.connect(1);
        Svc.of(Call.SEND, connection, 1).good();
        port.close();
        try (Pages pages = Pages.lendable(1)) {
            for (int call : new int[] {Call.CALL, Call.SEND, Call.LEND, Call.LEND_MUTABLE, Call.MOVE}) {
                Svc.of(call, connection, 0, pages.range()).refused(KernelError.SERVER_GONE);
            }
            Port.closeHandle(connection);
        }
    }

    /// Every right that a connection or a server has, taken away alone.
    static void rights() {
        try (Port port = Port.open(); Pages pages = Pages.lendable(1)) {
            long plain = port.connect(1);
            long server = port.server();
            denied(Svc.now(Call.CALL, port.connect(1, Port.FULL & ~Rights.SEND), 0), "SEND, in a call");
            denied(Svc.now(Call.SEND, port.connect(1, Port.FULL & ~Rights.SEND), 0), "SEND, in a scalar");
            denied(Svc.now(Call.LEND, port.connect(1, Port.FULL & ~Rights.SEND), 0, pages.range()), "SEND, in a loan");
            denied(Svc.now(Call.MOVE, port.connect(1, Port.FULL & ~Rights.MOVE), 0, pages.range()), "MOVE");
            denied(Svc.of(Call.HANDLE_DUPLICATE, port.connect(1, Port.FULL & ~Rights.DUPLICATE), 0), "DUPLICATE");
            denied(Svc.now(Call.SEND, plain, 0, 0, 0, 0, 0, 0, port.connect(1, Port.FULL & ~Rights.DUPLICATE)), "DUPLICATE, in a message");
            long fixed = port.connect(1, Port.FULL & ~Rights.TRANSFER);
            denied(Svc.now(Call.SEND, plain, 0, 0, 0, 0, 0, 0, fixed), "TRANSFER");
            denied(Svc.now(Call.SEND, plain, 0, 0, 0, 0, 0, 0, fixed | Message.LANE_MOVE), "TRANSFER, moved");
            denied(Svc.now(Call.SEND, plain, 0, 0, 0, 0, 0, 0, server), "a server in a message");
            denied(Svc.of(Call.HANDLE_DUPLICATE, server, Rights.RECEIVE), "a second handle of a server");
            long poor = Svc.of(Call.HANDLE_DUPLICATE, plain, Rights.DUPLICATE).good();
            denied(Svc.of(Call.HANDLE_DUPLICATE, poor, Rights.DUPLICATE | Rights.SEND), "more rights than its own");
        }
    }

    /// A process may wait for itself, and nothing else.
    static void self() {
        try (Port port = Port.open()) {
            Check.equal(HandleKind.PROCESS, Svc.of(Call.HANDLE_KIND, InitialHandles.SELF).result(), "the kind of its own handle");
            denied(Svc.of(Call.PROCESS_KILL, InitialHandles.SELF, 0), "KILL");
            denied(Svc.of(Call.PROCESS_START, InitialHandles.SELF, 0x4000), "BUILD, to start");
            denied(Svc.of(Call.PROCESS_MAP, InitialHandles.SELF, 0x4000, 0, 0x4000, 1), "BUILD, to map");
            denied(Svc.of(Call.PROCESS_GIVE, InitialHandles.SELF, 0, port.connect(1)), "BUILD, to give");
        }
    }

    private static void denied(Svc call, String right) {
        Check.equal(KernelError.NOT_PERMITTED, call.result(), right);
    }

    /// A handle of another kind than the call needs.
    static void kinds() {
        try (Port port = Port.open()) {
            long connection = port.connect(1);
            Svc.now(Call.CALL, port.server(), 0).refused(KernelError.BAD_HANDLE);
            Svc.now(Call.REPLY_RECEIVE, connection).refused(KernelError.BAD_HANDLE);
            for (int call : new int[] {Call.PROCESS_CREATE, Call.PROCESS_LIST, Call.DEVICE_DESCRIBE, Call.DEVICE_CLAIM, Call.DEVICE_READ, Call.DEVICE_WRITE,
                    Call.DEVICE_MAP, Call.DEVICE_DMA, Call.DEVICE_DMA_RELEASE, Call.INTERRUPT_BIND, Call.INTERRUPT_ACKNOWLEDGE, Call.CONSOLE_WRITE,
                    Call.POWER, Call.BUNDLE_MAP}) {
                for (long handle : new long[] {connection, port.server(), InitialHandles.SELF, 0, -1, 0x7FFF, 0x8000, 1L << 32}) {
                    Check.equal(KernelError.BAD_HANDLE, Svc.now(call, handle).result(), "call " + call + " on handle " + handle);
                }
            }
        }
    }
}
