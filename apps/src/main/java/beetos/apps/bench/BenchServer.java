package beetos.apps.bench;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.KernelException;
import beetos.user.Server;
import beetos.user.SystemCall;

/// The other process of the bench: answers every message with its own words, as fast as a server can. Its input is a connection on
/// which it hands over one of its own.
public final class BenchServer {
    private BenchServer() {}

    static void main() {
        Server server = Server.create();
        long lanes = Handle.lanes(Handle.moved(server.connect(0).handle()), 0, 0, 0);
        new Connection(InitialHandles.INPUT).call(0, 0, 0, 0, 0, lanes, 0);
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = server.handle();
        while (true) {
            KernelException.check(SystemCall.invoke(block, Call.REPLY_RECEIVE));
            answer(block, server.handle());
        }
    }

    /// Turns a received message (x3–x6 words, x7 token) into its answer (x1 token, x2–x6 words).
    private static void answer(long[] block, int server) {
        block[0] = server;
        block[1] = block[7];
        block[2] = block[4];
        block[3] = block[5];
        block[4] = block[6];
        block[SystemCall.HANDLES] = 0;
        block[SystemCall.DEADLINE] = 0;
    }
}
