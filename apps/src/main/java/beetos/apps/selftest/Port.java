package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.MessageKind;
import beetos.abi.Rights;

/// A server under test, by its handle.
record Port(long server) implements AutoCloseable {
    static final long FULL = Rights.SEND | Rights.MOVE | Rights.DUPLICATE | Rights.TRANSFER;

    static Port open() {
        return new Port(Svc.of(Call.SERVER_CREATE).good());
    }

    long connect(long badge) {
        return connect(badge, FULL);
    }

    long connect(long badge, long rights) {
        return Svc.of(Call.CONNECTION_CREATE, server, badge, rights).good();
    }

    /// The next message, notification or notice.
    Svc receive() {
        Svc message = Svc.of(Call.REPLY_RECEIVE, server);
        message.good();
        return message;
    }

    Svc receive(int kind) {
        Svc message = receive();
        Check.equal(kind, message.x(0) & MessageKind.MASK, "the message's kind");
        return message;
    }

    /// Claims that nothing has come.
    void empty() {
        Svc.now(Call.REPLY_RECEIVE, server).refused(beetos.abi.KernelError.TIMED_OUT);
    }

    static void reply(Svc message, long... words) {
        long[] arguments = new long[8];
        arguments[1] = message.x(7);
        System.arraycopy(words, 0, arguments, 2, words.length);
        Svc.of(Call.REPLY, arguments).good();
    }

    static void closeHandle(long handle) {
        Svc.of(Call.HANDLE_CLOSE, handle).good();
    }

    @Override
    public void close() {
        Svc.of(Call.HANDLE_CLOSE, server);
    }
}
