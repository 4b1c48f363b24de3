package beetos.apps.hog;

import beetos.abi.Call;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.abi.Rights;
import beetos.user.SystemCall;

/// The calls that give the kernel most to do in one go: what its bounds are measured with.
final class KernelWork {
    private static final int LENDABLE = MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE;
    private static final long MOST = Message.MAXIMUM_PAGES * Page.SIZE;
    private static final int ROUNDS = 4, HOLES = 20;
    private static final int GRANT = 1;              // a message id: to be answered by the range that came last in a move

    private KernelWork() {}

    static void run() {
        long server = SystemCall.createServer();
        long connection = SystemCall.createConnection((int) server, 1, Rights.SEND | Rights.MOVE | Rights.DUPLICATE | Rights.TRANSFER);
        Thread answering = new Thread(() -> answer(server));
        answering.setDaemon(true);
        answering.start();
        for (int round = 0; round < ROUNDS; round++) {
            holes();
            long pages = map(MOST);
            send(Call.LEND, connection, 0, pages);
            send(Call.LEND_MUTABLE, connection, 0, pages);
            protect(pages, MapFlags.READ | MapFlags.EXECUTE);
            protect(pages, LENDABLE);
            send(Call.MOVE, connection, 0, pages);
            long granted = send(Call.CALL, connection, GRANT, 0);
            SystemCall.unmap(granted & -Page.SIZE, MOST);
        }
        handles((int) connection);
    }

    /// Pages with holes between them that are too small for a loan, so that it has to be looked for.
    private static void holes() {
        for (int i = 0; i < HOLES; i++) {
            long pages = map(2 * Page.SIZE);
            SystemCall.unmap(pages, Page.SIZE);
        }
    }

    private static long map(long length) {
        return SystemCall.invoke(0, length, LENDABLE, 0, 0, 0, Call.MAP, 0);
    }

    private static void protect(long pages, int flags) {
        SystemCall.invoke(pages, MOST, flags, 0, 0, 0, Call.PROTECT, 0);
    }

    /// The answer's first word.
    private static long send(int call, long connection, long id, long pages) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = connection;
        block[1] = id;
        block[2] = pages == 0 ? 0 : pages | Message.MAXIMUM_PAGES;
        SystemCall.invoke(block, call);
        return block[1];
    }

    private static void answer(long server) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        long moved = 0;
        block[0] = server;
        while (SystemCall.invoke(block, Call.REPLY_RECEIVE) >= 0) {
            long token = block[7];
            int kind = (int) (block[0] & MessageKind.MASK);
            if (kind == MessageKind.MOVE) {
                moved = block[3];
            } else if (kind == MessageKind.BLOCKING_SCALAR) {
                SystemCall.invoke(moved, token, 0, 0, 0, 0, Call.REPLY_GRANT, 0);
                SystemCall.unmap(moved & -Page.SIZE, MOST);
                token = 0;
            }
            block[0] = server;
            block[1] = token;
            block[SystemCall.HANDLES] = 0;
            block[SystemCall.DEADLINE] = 0;
        }
    }

    /// A full table, and one free number at its start: the next two handles are looked for.
    private static void handles(int connection) {
        int last = 0;
        for (int number = duplicate(connection); number > 0; number = duplicate(connection)) {
            last = number;
        }
        for (int round = 0; round < ROUNDS; round++) {
            SystemCall.close(connection + 1);
            duplicate(connection);
            duplicate(connection);
        }
        System.out.println("hog: " + last + " handles");
    }

    private static int duplicate(int connection) {
        return (int) SystemCall.invoke(connection, Rights.SEND | Rights.DUPLICATE, 0, 0, 0, 0, Call.HANDLE_DUPLICATE, 0);
    }
}
