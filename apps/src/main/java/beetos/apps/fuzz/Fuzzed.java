package beetos.apps.fuzz;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Rights;
import beetos.user.Clock;
import beetos.user.SystemCall;

/// `fuzzed SEED COUNT`: makes COUNT random calls and ends with status 0. Other threads answer what it sends to its own servers ([Answering]),
/// and one ends the process should it take too long. Nothing waits longer than [#MOMENT].
public final class Fuzzed {
    private static final int PAGES = 64;
    private static final int SERVERS = 3;
    private static final int CONNECTIONS = 9;
    private static final long MOMENT = 200_000;              // ns
    private static final long AT_ONCE = 1;
    private static final long LIMIT = 60 * Clock.SECOND;
    private static final int HUNG = 3;
    private static final int WRONG = 4;

    private final SplitMix random;
    private final Arguments arguments;
    private final Answering[] servers = new Answering[SERVERS];
    private final long[] block = new long[SystemCall.BLOCK_WORDS];

    private Fuzzed(long seed) {
        random = new SplitMix(seed);
        long arena = SystemCall.map(0, PAGES * Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
        arguments = new Arguments(random, arena, PAGES);
        for (int i = 0; i < SERVERS; i++) {
            servers[i] = new Answering(~seed + i);
            begin(servers[i]::serve);
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            connect(servers[i % SERVERS].server());
        }
        for (int handle : new int[] {InitialHandles.NAMES, InitialHandles.PROCMAN}) {
            arguments.learn(Call.HANDLE_DUPLICATE, handle);
        }
    }

    private void connect(long server) {
        arguments.learn(Call.CONNECTION_CREATE,
                SystemCall.createConnection((int) server, random.word(), Rights.DUPLICATE | Rights.TRANSFER | Rights.SEND | Rights.MOVE));
    }

    public static void main(String[] words) {
        long seed = Long.parseLong(words[0]);
        long count = Long.parseLong(words[1]);
        begin(Fuzzed::watch);
        Fuzzed fuzzed = new Fuzzed(seed);
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
        int number = random.oneIn(2) ? Call.CALL + random.below(Call.MOVE) : random.below(Call.COUNT + 2);
        switch (number) {
            // These end the program, or let it run where it must not, or stop it from answering.
            case Call.THREAD_EXIT, Call.PROCESS_EXIT, Call.THREAD_CREATE, Call.THREADS_STOP -> number = Call.VERSION;
            default -> { }
        }
        long server = servers[random.below(SERVERS)].server();
        arguments.draw(number, server, block);
        block[SystemCall.DEADLINE] = random.oneIn(2) ? Clock.nanos() + MOMENT : AT_ONCE;
        boolean terminal = block[0] >= InitialHandles.INPUT && block[0] <= InitialHandles.ERROR;
        if (terminal && number <= Call.MOVE || block[0] > 0 && block[0] <= InitialHandles.ERROR && number == Call.HANDLE_CLOSE) {
            return;                                // somebody reads the terminal, and this process must not lose its own handles
        }
        long result = SystemCall.invoke(block, number);
        if (result < KernelError.LOWEST) {
            System.out.println("fuzzed: call " + number + " answers " + result);
            SystemCall.exit(WRONG);
        }
        arguments.learn(number, result);
        if (random.oneIn(64)) {
            connect(server);
        }
        if (random.oneIn(4)) {
            arguments.replenish();
        }
    }
}
