package beetos.kernel;

import static beetos.kernel.Simulation.expect;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.Rights;
import java.util.HashMap;
import java.util.Map;

/// The first process: it makes the servers, starts services and clients, and starts again what has ended. It serves too, and never
/// waits without a deadline, so that the machine is never idle for ever.
final class Starter {
    /// What a client has from [InitialHandles#FIRST_GRANTED] on: one to the starter, one to each service.
    static final int CONNECTIONS = 3;
    private static final int SERVICES = 2;
    private static final int CHILDREN = SERVICES + 3;
    private static final int SERVICE_FRAMES = 24;
    private static final int CLIENT_FRAMES = 40;
    private static final int LENDABLE = MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE;
    static final int INTERRUPT_BIT = 3;

    private final Simulation simulation;
    private final Map<Integer, Integer> roles = new HashMap<>();
    private final long[] children = new long[CHILDREN];
    private final long[] servers = new long[SERVICES];
    private long own;
    private long device;
    private int round;

    Starter(Simulation simulation) {
        this.simulation = simulation;
    }

    static long badge(int child, int handle) {
        return child * 8L + handle - InitialHandles.FIRST_GRANTED;
    }

    static long serviceBadge(int index) {
        return badge(index, InitialHandles.FIRST_GRANTED);
    }

    /// A new actor; `place` is that of a client which no other thread of its process has.
    Actor actor(ProcessControl process, int thread, int place) {
        int child = roles.get(process.id());
        return child < SERVICES ? new Service(process.id(), thread, child, simulation.plan) : new Client(process.id(), thread, child, place);
    }

    private long perform(int call, long... arguments) {
        return simulation.perform(0, call, arguments);
    }

    void build() {
        own = perform(Call.SERVER_CREATE);
        for (int i = 0; i < SERVICES; i++) {
            servers[i] = perform(Call.SERVER_CREATE);
        }
        device = perform(Call.DEVICE_CLAIM, InitialHandles.DEVICES, 0, Rights.REGISTERS | Rights.DMA);
        perform(Call.INTERRUPT_BIND, device, 0, servers[0], INTERRUPT_BIT);
        for (int child = 0; child < CHILDREN; child++) {
            spawn(child);
        }
    }

    /// Starts a child, or kills it half built and leaves it for the next round.
    private void spawn(int child) {
        boolean service = child < SERVICES;
        long process = perform(Call.PROCESS_CREATE, InitialHandles.SYSTEM, service ? SERVICE_FRAMES : CLIENT_FRAMES, Priority.HIGHEST, child);
        if (process < 0) {
            return;
        }
        roles.put((int) simulation.rig.x(1), child);
        boolean built = perform(Call.PROCESS_MAP, process, Rig.STACK, 0, 4 * Page.SIZE, LENDABLE) >= 0;
        if (service) {
            built = built && perform(Call.PROCESS_GIVE, process, Service.SERVER, servers[child]) >= 0
                    && give(process, Service.CONNECTION, own, serviceBadge(child));
        } else {
            for (int i = 0; i < CONNECTIONS; i++) {
                int handle = InitialHandles.FIRST_GRANTED + i;
                built = built && give(process, handle, i == 0 ? own : servers[i - 1], badge(child, handle));
            }
        }
        int priority = 1 + simulation.random.nextInt(Priority.DRIVER);
        if (built && perform(Call.PROCESS_START, process, 0x10100, Rig.STACK, 0, 0, priority) >= 0) {
            children[child] = process;
        } else {
            perform(Call.PROCESS_KILL, process, 1);
            perform(Call.HANDLE_CLOSE, process);
        }
    }

    private boolean give(long process, int number, long server, long badge) {
        long connection = perform(Call.CONNECTION_CREATE, server, badge, Rights.SEND | Rights.MOVE | Rights.DUPLICATE | Rights.TRANSFER);
        if (connection < 0) {
            return false;
        }
        boolean given = perform(Call.PROCESS_GIVE, process, number, Rig.moved(connection)) >= 0;
        if (!given) {
            perform(Call.HANDLE_CLOSE, connection);
        }
        return given;
    }

    /// Goes on until the run is over.
    void work() {
        for (;;) {
            if (++round == simulation.plan.silence()) {
                simulation.silent = true;
                simulation.rig.broken = true;
                simulation.ledger.silence();
            }
            switch (simulation.random.nextInt(12)) {
                case 0 -> simulation.perform(simulation.soon(), Call.SLEEP);
                case 1 -> device();
                case 2 -> perform(Call.NOTIFY, servers[0], 1L << simulation.random.nextInt(64));
                case 3 -> kill(simulation.random.nextInt(CHILDREN));
                case 4 -> look(simulation.random.nextInt(CHILDREN));
                default -> serve();
            }
        }
    }

    private void device() {
        perform(Call.INTERRUPT_ACKNOWLEDGE, device, 0);
        long read = perform(Call.DEVICE_READ, device, 0, 4);
        expect(read == (simulation.silent ? KernelError.DEVICE_FAILED : KernelError.OK), "result " + read + " of a register");
    }

    private void kill(int child) {
        if (children[child] == 0 || !simulation.chance(3)) {
            return;
        }
        simulation.ledger.death();
        perform(Call.PROCESS_KILL, children[child], 9);
        if (child == 1 && simulation.chance(3)) { // its server goes too, with all who wait
            perform(Call.HANDLE_CLOSE, servers[child]);
            long made = perform(Call.SERVER_CREATE);
            servers[child] = made < 0 ? own : made;
        }
    }

    /// Starts a child again that has ended.
    private void look(int child) {
        if (children[child] != 0) {
            if (perform(Call.PROCESS_FAULTS, children[child]) == KernelError.NOT_FOUND) {
                return;
            }
            perform(Call.HANDLE_CLOSE, children[child]);
            children[child] = 0;
        }
        spawn(child);
    }

    /// Takes one message and answers it.
    private void serve() {
        long head = simulation.perform(simulation.soon(), Call.REPLY_RECEIVE, own, 0);
        long kind = head & MessageKind.MASK;
        if (head < 0 || kind == MessageKind.NOTIFICATION || kind == MessageKind.CLOSED) {
            expect(head >= 0 || head == KernelError.TIMED_OUT, "result " + head + " of a receive");
            return;
        }
        Rig rig = simulation.rig;
        Ledger.Letter letter = simulation.ledger.taken(rig);
        long token = rig.x(7);
        long range = rig.x(3);
        for (long lanes = rig.x(8); lanes != 0; lanes >>>= Message.LANE_BITS) {
            perform(Call.HANDLE_CLOSE, lanes & Message.LANE_HANDLE);
        }
        if (letter.kind == MessageKind.MOVE) {
            expect(perform(Call.UNMAP, range & -Page.SIZE, Page.SIZE) == KernelError.OK, "a moved page is the receiver's");
        }
        if (token == 0) {
            return;
        }
        if (letter.isMemory()) {
            expect(simulation.peek(rig.running().process, range & -Page.SIZE) == letter.contents, "what is in a page that is borrowed");
        }
        if (letter.kind == MessageKind.MUTABLE_BORROW) {
            simulation.poke(rig.running().process, range & -Page.SIZE, letter.answer());
        }
        simulation.ledger.answering(letter);
        if (perform(Call.REPLY, 0, token, letter.answer()) != KernelError.OK) {
            simulation.ledger.refused(letter);
        }
    }
}
