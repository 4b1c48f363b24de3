package beetos.kernel;

import static beetos.kernel.Simulation.expect;

import beetos.abi.Call;
import beetos.abi.ExitCause;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.Rights;

/// A thread of a client: it calls, lends, floods, moves, maps, changes its mind, dies. Two pages of the stack are its own to lend.
final class Client implements Actor {
    private static final int LENDABLE = MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE;
    private static final int THREADS = 2;
    private static final long PAGES = 20;
    /// More messages than a connection may have outstanding.
    private static final int FLOOD = Message.MAXIMUM_OUTSTANDING + 8;

    private final int process;
    private final int thread;
    private final int ordinal;
    /// Which of the pairs of pages is its own.
    private final int place;
    private final Sender sender = new Sender();
    /// What the last call was, when it was not blocking: none is -1.
    private int last = -1;
    private long granted;
    /// A range of [#PAGES] pages that it has mapped, 0 for none.
    private long mapped;
    /// How many messages it will still send over which connection.
    private int flood;
    private int flooded;
    /// A connection to give away.
    private long spare;

    Client(int process, int thread, int ordinal, int place) {
        this.process = process;
        this.thread = thread;
        this.ordinal = ordinal;
        this.place = place;
    }

    @Override
    public int process() {
        return process;
    }

    @Override
    public int thread() {
        return thread;
    }

    int place() {
        return place;
    }

    @Override
    public void step(Simulation simulation) {
        if (sender.waits()) {
            long range = sender.ended(simulation);
            granted = range == 0 ? granted : range;
        } else if (last >= 0) {
            ended(simulation, simulation.rig.x(0));
        }
        last = -1;
        next(simulation, simulation.rig);
    }

    private void ended(Simulation simulation, long result) {
        switch (last) {
            case Call.MAP -> {
                if (result > 0 && result != own()) {
                    mapped = result;
                    long page = mapped + simulation.random.nextLong(PAGES) * Page.SIZE;
                    expect(simulation.peek(simulation.rig.running().process, page) == 0, "a fresh page is zero");
                    simulation.poke(simulation.rig.running().process, page, 0x55);
                }
            }
            case Call.HANDLE_DUPLICATE -> spare = Math.max(result, 0);
            case Call.SEND -> posted(simulation, result);
            case Call.UNMAP, Call.PROTECT -> expect(result == KernelError.OK, "result " + result + " of call " + last);
            default -> { }
        }
    }

    private long own() {
        return Rig.STACK + 2L * place * Page.SIZE;
    }

    private long range(Simulation simulation) {
        return Rig.range(own() + (simulation.chance(2) ? Page.SIZE : 0), 1);
    }

    private long badge(int handle) {
        return Starter.badge(ordinal, handle);
    }

    private void next(Simulation simulation, Rig rig) {
        if (granted != 0) {
            call(rig, 0, Call.UNMAP, granted & -Page.SIZE, (granted & Page.SIZE - 1) * Page.SIZE);
            granted = 0;
            return;
        }
        if (flood > 0) {
            flood--;
            post(simulation, flooded, MessageKind.SCALAR);
            return;
        }
        int handle = InitialHandles.FIRST_GRANTED + simulation.random.nextInt(Starter.CONNECTIONS);
        switch (simulation.random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> sender.call(simulation, handle, badge(handle), MessageKind.BLOCKING_SCALAR, 0, 0);
            case 5, 6, 7, 8 -> sender.call(simulation, handle, badge(handle), MessageKind.BORROW, range(simulation), 0);
            case 9, 10, 11, 12 -> sender.call(simulation, handle, badge(handle), MessageKind.MUTABLE_BORROW, range(simulation), 0);
            case 13 -> post(simulation, handle, MessageKind.SCALAR);
            case 14 -> {
                flood = simulation.random.nextInt(FLOOD);
                flooded = handle;
                post(simulation, handle, MessageKind.SCALAR);
            }
            case 15 -> post(simulation, InitialHandles.FIRST_GRANTED, MessageKind.MOVE);
            case 16 -> call(rig, 0, Call.MAP, own(), 2 * Page.SIZE, LENDABLE);
            case 17 -> memory(simulation, rig);
            case 18 -> spare(simulation, rig, handle);
            case 19 -> call(rig, simulation.soon(), Call.SLEEP);
            case 20 -> call(rig, 0, Call.YIELD);
            case 21 -> call(rig, 0, Call.THREAD_PRIORITY, thread, 1 + simulation.random.nextInt(Priority.DRIVER));
            case 22 -> threads(simulation, rig);
            default -> die(simulation, rig);
        }
    }

    private void call(Rig rig, long deadline, int call, long... arguments) {
        last = call;
        rig.callBy(call, deadline, arguments);
    }

    private void post(Simulation simulation, int handle, int kind) {
        Ledger.Letter letter = simulation.ledger.write(kind, process, badge(handle), true);
        long word0 = kind == MessageKind.MOVE ? range(simulation) : 0;
        long word1 = letter.word();
        last = kind == MessageKind.MOVE ? Call.MOVE : Call.SEND;
        simulation.rig.callBy(last, simulation.chance(2) ? 0 : simulation.soon(), handle, letter.number, word0,
                kind == MessageKind.MOVE ? 0 : word1, 0, word1);
    }

    private void posted(Simulation simulation, long result) {
        switch ((int) result) {
            case KernelError.OK, KernelError.LIMIT_REACHED, KernelError.SERVER_GONE -> { }
            case KernelError.QUEUE_FULL -> simulation.ledger.full++;
            default -> expect(false, "result " + result + " of a send");
        }
    }

    /// Maps, protects or unmaps a range that takes more than one slice.
    private void memory(Simulation simulation, Rig rig) {
        if (mapped == 0) {
            call(rig, 0, Call.MAP, 0, PAGES * Page.SIZE, LENDABLE);
        } else if (simulation.chance(2)) {
            call(rig, 0, Call.PROTECT, mapped, PAGES * Page.SIZE, simulation.chance(4) ? MapFlags.READ | MapFlags.EXECUTE : LENDABLE);
        } else {
            call(rig, 0, Call.UNMAP, mapped, PAGES * Page.SIZE);
            mapped = 0;
        }
    }

    private void spare(Simulation simulation, Rig rig, int handle) {
        if (spare == 0) {
            call(rig, 0, Call.HANDLE_DUPLICATE, handle, Rights.ALL);
        } else if (simulation.chance(8)) {
            call(rig, 0, Call.HANDLE_CLOSE, spare);
            spare = 0;
        } else {
            long lane = simulation.chance(2) ? spare : Rig.moved(spare);
            spare = lane == spare ? spare : 0;
            int kind = simulation.chance(2) ? MessageKind.BLOCKING_SCALAR : MessageKind.BORROW;
            sender.call(simulation, handle, badge(handle), kind, range(simulation), lane);
        }
    }

    private void threads(Simulation simulation, Rig rig) {
        if (rig.running().process.threadCount < THREADS) {
            call(rig, 0, Call.THREAD_CREATE, 0x10300, 0, Rig.STACK, 0, 1 + simulation.random.nextInt(Priority.DRIVER));
        } else if (simulation.chance(3) && mapped == 0) {
            call(rig, 0, Call.THREAD_EXIT);
        } else if (simulation.chance(3)) {
            call(rig, 0, Call.THREADS_STOP);
        } else {
            call(rig, 0, Call.THREADS_RESUME);
        }
    }

    private void die(Simulation simulation, Rig rig) {
        switch (simulation.random.nextInt(12)) {
            case 0 -> rig.fault();
            case 1 -> rig.call(Call.PROCESS_EXIT, ExitCause.EXIT);
            default -> call(rig, 0, Call.THREADS_RESUME);
        }
    }
}
