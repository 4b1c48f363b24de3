package beetos.apps.fuzz;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.user.Clock;
import beetos.user.SystemCall;

/// The other end of what is sent to one server: receives, and replies at once or late, in any order, sometimes twice, sometimes with a wrong
/// token, sometimes never. What is moved here is unmapped, received handles are closed.
final class Answering {
    private static final long MOMENT = 2 * Clock.MILLISECOND;
    private static final int HELD = 8;

    private final SplitMix random;
    private final long[] tokens = new long[HELD];
    private volatile long server = SystemCall.createServer();

    Answering(long seed) {
        random = new SplitMix(seed);
    }

    /// Its handle, which may change: whoever closes it gets another.
    long server() {
        return server;
    }

    void serve() {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        while (true) {
            block[0] = server;
            block[1] = random.oneIn(8) ? random.of(tokens) : 0;
            block[SystemCall.HANDLES] = 0;
            block[SystemCall.DEADLINE] = Clock.nanos() + MOMENT;
            long result = SystemCall.invoke(block, Call.REPLY_RECEIVE);
            if (result >= 0) {
                take(block);
            } else if (result == KernelError.BAD_HANDLE || result == KernelError.SERVER_GONE) {
                server = Math.max(0, SystemCall.createServer());
                Clock.sleepUntil(Clock.nanos() + MOMENT);
            }
        }
    }

    private void take(long[] block) {
        int kind = (int) (block[0] & MessageKind.MASK);
        if (kind == MessageKind.NOTIFICATION || kind == MessageKind.CLOSED) {
            return;
        }
        for (long lanes = block[8]; lanes != 0; lanes >>>= Message.LANE_BITS) {
            SystemCall.close((int) (lanes & Message.LANE_HANDLE));
        }
        if (kind == MessageKind.MOVE) {
            SystemCall.unmap(block[3] & -Page.SIZE, (block[3] & Message.RANGE_PAGES) * Page.SIZE);
        }
        tokens[random.below(HELD)] = block[7];
        if (!random.oneIn(4)) {
            SystemCall.reply(block[7], random.word(), random.word(), random.word());
        }
        long late = random.of(tokens);
        SystemCall.reply(random.oneIn(8) ? late ^ 1L << random.below(64) : late, random.word(), 0, 0);
    }
}
