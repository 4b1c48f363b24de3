package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.ExitCause;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.api.process.Job;
import beetos.user.Clock;

/// Either end of a message dies, before it is taken and after: for each kind.
final class DeathTests {
    private static final int[] AWAITED = {Call.CALL, Call.LEND, Call.LEND_MUTABLE};
    private static final int[] POSTED = {Call.SEND, Call.MOVE};
    private static final int KILLED = 42;

    private DeathTests() {}

    /// Nobody has taken the message: it never comes.
    static void clientQueued() {
        for (int call : AWAITED) {
            try (Port port = Port.open(); Job job = client(port, call)) {
                Clock.sleepUntil(Svc.in(30));
                kill(job);
                Check.equal(MessageKind.CLOSED, port.receive().x(0) & MessageKind.MASK, "what is left of call " + call);
                port.empty();
            }
        }
    }

    /// The server has it: what was lent lives until the answer, which is swallowed.
    static void clientTaken() {
        for (int call : AWAITED) {
            try (Port port = Port.open(); Job job = client(port, call)) {
                Svc message = port.receive();
                kill(job);
                if (call != Call.CALL) {
                    Pages.of(message.x(3)).filled(Victim.FILLED);
                }
                Svc reply = Svc.of(Call.REPLY, 0, message.x(7));
                Check.that(reply.result() == KernelError.OK || reply.result() == KernelError.BAD_TOKEN, "the reply to a dead client: " + reply.result());
                Svc.of(Call.REPLY, 0, message.x(7)).refused(KernelError.BAD_TOKEN);
                if (call != Call.CALL) {
                    Pages.of(message.x(3)).unmap().refused(KernelError.BAD_ADDRESS);
                }
                port.receive(MessageKind.CLOSED);
            }
        }
    }

    /// What was posted comes, although its sender is gone.
    static void clientPosted() {
        for (int call : POSTED) {
            try (Port port = Port.open(); Job job = client(port, call)) {
                Clock.sleepUntil(Svc.in(30));
                kill(job);
                Svc message = port.receive();
                Check.equal(1, message.x(2), "the id of what was posted");
                if (call == Call.MOVE) {
                    Pages moved = Pages.of(message.x(3));
                    moved.filled(Victim.FILLED);
                    moved.unmap().good();
                }
                port.receive(MessageKind.CLOSED);
            }
        }
    }

    /// A victim that sends this message over a connection that only it has.
    private static Job client(Port port, int call) {
        long connection = port.connect(7);
        Job job = Children.victim(connection, "client", Integer.toString(call));
        Port.closeHandle(connection);
        Check.equal(Victim.READY, port.receive(MessageKind.SCALAR).x(2), "the victim's word");
        return job;
    }

    static void serverQueued() throws Exception {
        server("deaf");
    }

    static void serverTaken() throws Exception {
        server("holding");
    }

    /// Its clients wake with their pages back; who comes later learns the same.
    private static void server(String how) throws Exception {
        for (int call : AWAITED) {
            try (Port port = Port.open(); Pages pages = Pages.lendable(2); Job job = Children.victim(port.connect(1), "server", how)) {
                long connection = port.receive(MessageKind.SCALAR).x(8) & Message.LANE_HANDLE;
                pages.fill(5);
                Side client = Side.begin(() -> Svc.of(call, connection, 0, pages.range()).refused(KernelError.SERVER_GONE));
                if (how.equals("holding")) {
                    port.receive(MessageKind.SCALAR);
                } else {
                    Clock.sleepUntil(Svc.in(30));
                }
                Check.that(!client.ended(), "the client did not wait");
                kill(job);
                client.end();
                pages.filled(5);
                pages.fill(6);
                gone(connection, pages);
            }
        }
    }

    /// Posted messages die with their server.
    static void serverPosted() {
        try (Port port = Port.open(); Job job = Children.victim(port.connect(1), "server", "deaf"); Pages pages = Pages.lendable(1)) {
            long connection = port.receive(MessageKind.SCALAR).x(8) & Message.LANE_HANDLE;
            Svc.of(Call.SEND, connection, 1).good();
            Svc.of(Call.MOVE, connection, 1, Pages.lendable(1).range());
            kill(job);
            gone(connection, pages);
        }
    }

    private static void gone(long connection, Pages pages) {
        for (int call : new int[] {Call.CALL, Call.SEND, Call.LEND, Call.LEND_MUTABLE, Call.MOVE}) {
            Svc.of(call, connection, 0, pages.range()).refused(KernelError.SERVER_GONE);
        }
        Port.closeHandle(connection);
    }

    private static void kill(Job job) {
        job.kill(KILLED);
        Children.ended(ExitCause.KILLED, KILLED, job.await());
    }
}
