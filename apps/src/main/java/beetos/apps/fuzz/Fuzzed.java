package beetos.apps.fuzz;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Rights;
import beetos.user.Clock;
import beetos.user.SystemCall;

/// `fuzzed SEED COUNT`: makes COUNT random calls and ends with status 0. A second thread receives what the first sends to their own servers,
/// and answers, rightly or wrongly; a third ends the process should it take too long. Nothing waits longer than [#MOMENT].
public final class Fuzzed {
    private static final int PAGES = 64;
    private static final int SERVERS = 3;
    private static final int CONNECTIONS = 8;
    private static final long MOMENT = 200_000;              // ns
    private static final long LIMIT = 60 * Clock.SECOND;
    private static final int HUNG = 3;
    private static final int WRONG = 4;

    private final SplitMix random;
    private final Arguments arguments;
    private final long[] servers = new long[SERVERS];

    private Fuzzed(long seed) {
        random = new SplitMix(seed);
        long arena = SystemCall.map(0, PAGES * Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
        arguments = new Arguments(random, arena, PAGES);
        for (int i = 0; i < SERVERS; i++) {
            servers[i] = SystemCall.createServer();
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            SystemCall.createConnection((int) servers[i % SERVERS], i, Rights.DUPLICATE | Rights.TRANSFER | Rights.SEND | Rights.MOVE);
        }
    }

    public static void main(String[] words) {
        long seed = Long.parseLong(words[0]);
        long count = Long.parseLong(words[1]);
        begin(Fuzzed::watch);
        Fuzzed fuzzed = new Fuzzed(seed);
        begin(() -> fuzzed.answer(new SplitMix(~seed)));
        for (long i = 0; i < count; i++) {
            fuzzed.step();
        }
        SystemCall.exit(0);
    }

    private static void begin(Runnable body) {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch() {
        Clock.sleepUntil(Clock.nanos() + LIMIT);
        SystemCall.exit(HUNG);
    }

    private void step() {
        int number = random.below(Call.COUNT + 2);
        if (random.oneIn(3)) {
            number = Call.CALL + random.below(Call.REPLY_GRANT);
        }
        switch (number) {
            case Call.THREAD_EXIT, Call.PROCESS_EXIT, Call.THREAD_CREATE, Call.THREADS_STOP -> number = Call.VERSION;
            default -> { }
        }
        long[] block = block(number);
        if (number == Call.HANDLE_CLOSE && block[0] <= InitialHandles.ERROR) {
            return;                               // the process would be deaf and dumb
        }
        if ((number == Call.UNMAP || number == Call.PROTECT || number == Call.MAP && block[0] != 0) && !random.oneIn(64)) {
            block[0] = arguments.page();
        }
        long result = SystemCall.invoke(block, number);
        if (result < KernelError.CHANGED) {
            System.out.println("fuzzed: call " + number + " answers " + result);
            SystemCall.exit(WRONG);
        }
        arguments.result(result);
    }

    private long[] block(int number) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        for (int i = 0; i < 8; i++) {
            block[i] = random.oneIn(3) ? 0 : arguments.draw();
        }
        block[SystemCall.DEADLINE] = random.oneIn(16) ? Clock.nanos() + MOMENT : 1;
        if (number >= Call.CALL && number <= Call.MOVE && number != Call.REPLY) {
            block[0] = arguments.handle();
            block[SystemCall.HANDLES] = arguments.lanes();
            if (block[0] <= InitialHandles.ERROR && block[0] >= InitialHandles.INPUT) {
                block[0] = InitialHandles.PROCMAN;    // not the terminal, which somebody reads
            }
            if (number >= Call.LEND) {
                block[2] = arguments.range();
            }
        }
        if (number == Call.CONNECTION_CREATE) {
            block[0] = random.of(servers);
            block[2] = arguments.rights();
        }
        return block;
    }

    /// Receives from all servers in turn, and replies to what it holds: in any order, sometimes twice, sometimes with a wrong token.
    private void answer(SplitMix chance) {
        long[] tokens = new long[8];
        while (true) {
            long[] block = new long[SystemCall.BLOCK_WORDS];
            block[0] = chance.of(servers);
            block[SystemCall.DEADLINE] = Clock.nanos() + MOMENT;
            if (SystemCall.invoke(block, Call.REPLY_RECEIVE) >= 0) {
                tokens[chance.below(tokens.length)] = block[7];
                for (long lanes = block[8]; lanes != 0; lanes >>>= 16) {
                    SystemCall.close((int) (lanes & 0x7FFF));
                }
            }
            long token = chance.of(tokens);
            SystemCall.reply(chance.oneIn(8) ? token ^ 1L << chance.below(64) : token, chance.word(), 0, 0);
        }
    }
}
