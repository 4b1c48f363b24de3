package beetos.kernel;

import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.Rights;
import beetos.kernel.memory.Descriptor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Processes that make random calls, most of them almost right, with time passing, interrupts, faults and deaths in between.
/// The seed is the test's name; `-Dbeetos.seeds=N` tries N more.
class RandomTest {
    private static final int STEPS = 2_000;
    private static final int CHECK_EVERY = 20;
    private static final long[] EDGES = {0, 1, -1, 1L << 31, 1L << 32, 1L << 63, Page.USER_LIMIT, Page.USER_LIMIT - 1, Page.SIZE, Long.MAX_VALUE, -Page.SIZE};

    private static final long[] FLAGS = {1, 2, 3, 5, 10, 11, 11, 11, 9, 6, 16};

    private static final int[] MESSAGES = {Call.CALL, Call.CALL, Call.SEND, Call.LEND, Call.LEND, Call.LEND_MUTABLE, Call.LEND_MUTABLE, Call.MOVE,
        Call.REPLY, Call.REPLY_RECEIVE, Call.REPLY_GRANT, Call.MAP, Call.SERVER_CREATE, Call.CONNECTION_CREATE, Call.SLEEP, Call.NOTIFY};

    private final long[] tokens = new long[16];
    private final long[] addresses = new long[16];
    private Random random;
    private Rig rig;
    private ProcessControl first;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1002})
    void seeded(long seed) {
        run(seed);
    }

    @Test
    void more() {
        int count = Integer.getInteger("beetos.seeds", 0);
        for (long seed = 1000; seed < 1000 + count; seed++) {
            try {
                run(seed);
            } catch (Throwable failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    private void run(long seed) {
        random = new Random(seed);
        Arrays.fill(tokens, 0);
        Arrays.fill(addresses, 0);
        rig = new Rig(8);
        try (Rig closed = rig) {
            first = rig.running().process;
            build();
            for (int step = 0; step < STEPS; step++) {
                step();
                if (step % CHECK_EVERY == 0) {
                    Invariants.check(rig.kernel);
                }
            }
            Invariants.check(rig.kernel);
        } catch (Rig.Idle idle) {
            Invariants.check(rig.kernel); // everybody waits for ever: allowed
        }
    }

    /// Three children with connections to each other's servers.
    private void build() {
        long server = rig.ok(Call.SERVER_CREATE);
        for (int i = 0; i < 3; i++) {
            spawn(server);
        }
    }

    private void spawn(long server) {
        if (rig.running().process != first) {
            return;
        }
        rig.call(Call.PROCESS_CREATE, InitialHandles.SYSTEM, 40 + random.nextInt(100), Priority.HIGHEST, 5);
        long process = rig.x(0);
        if (process < 0) {
            return;
        }
        rig.call(Call.PROCESS_MAP, process, Rig.STACK, 0, 4 * Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
        for (int i = 0; i < 3; i++) {
            rig.call(Call.CONNECTION_CREATE, server, random.nextInt(4), Rights.SEND | Rights.MOVE | Rights.DUPLICATE | Rights.TRANSFER);
            if (rig.x(0) > 0) {
                rig.call(Call.PROCESS_GIVE, process, 0, Rig.moved(rig.x(0)));
            }
        }
        if (random.nextBoolean()) {
            rig.call(Call.PROCESS_GIVE, process, 0, InitialHandles.SYSTEM);
        }
        rig.call(Call.PROCESS_START, process, Page.SIZE * 8, Rig.STACK, 0, 0, 1 + random.nextInt(8));
    }

    private void step() {
        switch (random.nextInt(40)) {
            case 0 -> rig.pass(random.nextInt(20_000_000));
            case 1 -> rig.raise(Rig.DEVICE_LINE + random.nextInt(2));
            case 2 -> {
                if (rig.running().process != first && random.nextInt(4) == 0) {
                    rig.fault();
                }
            }
            case 3 -> spawn(handle(HandleKind.SERVER));
            default -> {
                if (rig.running().process == first && random.nextInt(3) != 0) {
                    serve();
                } else {
                    call();
                }
            }
        }
    }

    /// What a server does: answers and receives, for a while.
    private void serve() {
        long token = random.nextInt(3) == 0 ? 0 : token();
        rig.callBy(Call.REPLY_RECEIVE, rig.now + random.nextInt(1_000_000), handle(HandleKind.SERVER), token, 1, 2);
    }

    private void call() {
        boolean own = rig.running().process == first;
        int number = random.nextInt(3) == 0 ? random.nextInt(Call.COUNT) : random.nextInt(Call.MEMORY);
        if (!own && random.nextInt(4) != 0) {
            number = MESSAGES[random.nextInt(MESSAGES.length)];
        }
        if (own && (number == Call.PROCESS_EXIT || number == Call.THREAD_EXIT) || number == Call.POWER) {
            return;
        }
        if ((number == Call.PROCESS_EXIT || number == Call.HANDLE_CLOSE || number == Call.PROCESS_KILL) && random.nextInt(3) != 0) {
            return;
        }
        if (number == Call.PROCESS_CREATE && !own) {
            return;
        }
        long[] arguments = arguments(number);
        for (int i = 0; i < arguments.length; i++) {
            if (random.nextInt(60) == 0) {
                arguments[i] = EDGES[random.nextInt(EDGES.length)];
            }
        }
        if (own && number == Call.PROCESS_KILL && arguments[0] == InitialHandles.SELF) {
            return;
        }
        long deadline = own || random.nextInt(3) != 0 ? rig.now + random.nextInt(100_000) : 0;
        ThreadControl before = rig.running();
        rig.callBy(number, random.nextInt(10) == 0 ? 1 : deadline, arguments);
        remember(before, number);
    }

    private void remember(ThreadControl before, int number) {
        ThreadControl now = rig.running();
        if (rig.x(0) >= 0 && (rig.x(7) >>> 16) != 0 && rig.x(7) > 0) {
            tokens[random.nextInt(tokens.length)] = rig.x(7);
        }
        if (now == before && (number == Call.MAP || number == Call.DEVICE_DMA) && rig.x(0) > 0) {
            addresses[random.nextInt(addresses.length)] = rig.x(0);
        }
        if ((rig.x(0) & 0xFF) >= 3 && rig.x(0) > 255 && (rig.x(3) & Page.SIZE - 1) != 0 && rig.x(3) > Page.CHOSEN_BASE) {
            addresses[random.nextInt(addresses.length)] = rig.x(3) & -Page.SIZE;
        }
    }

    private long[] arguments(int number) {
        long[] a = new long[8];
        switch (number) {
            case Call.CALL, Call.SEND -> fill(a, handle(HandleKind.CONNECTION), random.nextInt(9), 1, 2, 3, 4);
            case Call.LEND, Call.LEND_MUTABLE, Call.MOVE -> fill(a, handle(HandleKind.CONNECTION), random.nextInt(9), lendable() | 1 + random.nextInt(8) / 6, 0, 0, 0);
            case Call.REPLY_RECEIVE -> fill(a, handle(HandleKind.SERVER), random.nextInt(3) == 0 ? 0 : token(), 1, 2, 3, 4);
            case Call.REPLY -> fill(a, 0, token(), 1, 2, 3, 4);
            case Call.REPLY_GRANT -> fill(a, address() | 1 + random.nextInt(2), token(), 1, 2);
            case Call.NOTIFY, Call.TIMER -> fill(a, handle(HandleKind.SERVER), random.nextInt(70));
            case Call.CONNECTION_CREATE -> fill(a, handle(HandleKind.SERVER), random.nextInt(5), random.nextInt(256) & (Rights.MOVE | Rights.DUPLICATE) | Rights.SEND | Rights.TRANSFER);
            case Call.HANDLE_DUPLICATE -> fill(a, handle(), random.nextInt(Rights.ALL));
            case Call.HANDLE_CLOSE -> fill(a, 7 + random.nextInt(60));
            case Call.MAP -> fill(a, random.nextInt(3) == 0 ? Rig.STACK + Page.SIZE * random.nextInt(4) : random.nextInt(4) == 0 ? address() : 0, Page.SIZE * (1 + random.nextInt(5)), FLAGS[random.nextInt(FLAGS.length)]);
            case Call.UNMAP, Call.PROTECT -> fill(a, address(), Page.SIZE * (1 + random.nextInt(3)), random.nextInt(16));
            case Call.THREAD_CREATE -> fill(a, Page.SIZE * 8, 0, Rig.STACK, 0, random.nextInt(10));
            case Call.FUTEX_WAIT -> fill(a, Rig.STACK, 0);
            case Call.FUTEX_WAKE -> fill(a, Rig.STACK, random.nextInt(3));
            case Call.THREAD_JOIN, Call.THREAD_PRIORITY -> fill(a, random.nextInt(4), random.nextInt(9));
            case Call.THREAD_REGISTERS -> fill(a, random.nextInt(3), Rig.STACK + random.nextInt(3) * 0x3e00);
            case Call.PROCESS_CREATE -> fill(a, InitialHandles.SYSTEM, random.nextInt(30), 5, 5);
            case Call.PROCESS_MAP -> fill(a, handle(HandleKind.PROCESS), Rig.STACK + Page.SIZE * random.nextInt(20), random.nextInt(2) * address(), Page.SIZE, random.nextInt(16));
            case Call.PROCESS_GIVE -> fill(a, handle(HandleKind.PROCESS), random.nextInt(12), handle() | random.nextInt(2) << 15);
            case Call.DEVICE_CLAIM, Call.DEVICE_DESCRIBE -> fill(a, handle(HandleKind.DEVICES), random.nextInt(3), number == Call.DEVICE_CLAIM ? Rights.REGISTERS | Rights.DMA : Rig.STACK);
            case Call.INTERRUPT_BIND -> fill(a, handle(HandleKind.DEVICE), 0, handle(HandleKind.SERVER), random.nextInt(64));
            case Call.PROCESS_KILL, Call.PROCESS_WAIT, Call.PROCESS_FAULTS -> fill(a, handle(HandleKind.PROCESS), 1);
            case Call.PROCESS_WATCH -> fill(a, handle(HandleKind.PROCESS), handle(HandleKind.SERVER), random.nextInt(64));
            case Call.PROCESS_START -> fill(a, handle(HandleKind.PROCESS), Page.SIZE * 8, Rig.STACK, 0, 0, random.nextInt(9));
            case Call.DEVICE_DMA, Call.DEVICE_DMA_RELEASE, Call.DEVICE_MAP, Call.INTERRUPT_ACKNOWLEDGE ->
                    fill(a, handle(HandleKind.DEVICE), random.nextInt(3));
            case Call.DEVICE_READ, Call.DEVICE_WRITE -> fill(a, handle(HandleKind.DEVICE), 4L * random.nextInt(200), 1 << random.nextInt(4), 1);
            case Call.BUNDLE_MAP -> fill(a, InitialHandles.BUNDLE);
            default -> fill(a, handle(), random.nextInt(4), random.nextInt(4), random.nextInt(4));
        }
        if (number >= Call.CALL && number <= Call.MOVE && random.nextInt(4) == 0) {
            a[7] = handle(HandleKind.CONNECTION) | (long) random.nextInt(2) << 15 | (random.nextBoolean() ? handle(HandleKind.PROCESS) << 16 : 0);
        }
        return a;
    }

    private static void fill(long[] arguments, long... values) {
        System.arraycopy(values, 0, arguments, 0, values.length);
    }

    private long handle() {
        return 1 + random.nextInt(24);
    }

    /// Most often one of the running process's handles of this kind.
    private long handle(int kind) {
        long from = random.nextInt(40);
        for (int i = 0; i < 40 && random.nextInt(200) != 0; i++) {
            long number = (from + i) % 40;
            if (rig.running().process.handles.find(number, kind, 0) != null) {
                return number;
            }
        }
        return handle();
    }

    /// Most often of a message that the running process has taken.
    private long token() {
        Envelope[] envelopes = rig.kernel.tables.envelopes;
        int from = random.nextInt(envelopes.length);
        for (int i = 0; i < envelopes.length && random.nextInt(2000) != 0; i++) {
            Envelope envelope = envelopes[(from + i) % envelopes.length];
            if (envelope.state == Envelope.TAKEN && envelope.holderProcess == rig.running().process) {
                return envelope.token;
            }
        }
        return tokens[random.nextInt(tokens.length)];
    }

    /// Most often a page of the running process that may be lent.
    private long lendable() {
        for (int i = 0; i < 10; i++) {
            long address = address() & -Page.SIZE;
            if (address > 0 && address < Page.USER_LIMIT && (rig.running().process.space.descriptor(address) & Descriptor.LENDABLE) != 0) {
                return address;
            }
        }
        return address();
    }

    private long address() {
        return random.nextBoolean() ? addresses[random.nextInt(addresses.length)] : Rig.STACK + Page.SIZE * random.nextInt(5);
    }
}
