package beetos.kernel;

import static beetos.kernel.Simulation.expect;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.abi.ProcessState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A thread of a service: it takes messages and answers them at once, later, with a grant, twice, or not at all; lends on what it borrows; dies.
final class Service implements Actor {
    static final int SERVER = InitialHandles.FIRST_GRANTED;
    static final int CONNECTION = SERVER + 1;
    private static final int MOST_HELD = 5;

    /// A message that it has taken and not answered.
    private record Held(Ledger.Letter letter, long token, long range) {}

    private final int process;
    private final int thread;
    private final int index;
    private final Plan plan;
    private final Sender sender = new Sender();
    private final List<Held> held = new ArrayList<>();
    private final ArrayDeque<Long> toClose = new ArrayDeque<>();
    private int last = -1;
    private Held answering;
    private boolean stale;
    private long old;
    private int messages;
    private boolean interrupted;

    Service(int process, int thread, int index, Plan plan) {
        this.process = process;
        this.thread = thread;
        this.index = index;
        this.plan = plan;
    }

    @Override
    public int process() {
        return process;
    }

    @Override
    public int thread() {
        return thread;
    }

    @Override
    public void step(Simulation simulation) {
        if (sender.waits()) {
            expect(sender.ended(simulation) == 0, "the starter grants nothing");
        } else {
            ended(simulation, simulation.rig.x(0));
        }
        last = -1;
        next(simulation, simulation.rig);
    }

    private void ended(Simulation simulation, long result) {
        boolean refused = result == KernelError.BAD_TOKEN || result == KernelError.ON_LOAN || last == Call.REPLY_GRANT && result < 0;
        if (stale) {
            expect(result == KernelError.BAD_TOKEN, "a token taken that was used before");
            stale = false;
            return;
        }
        if (answering != null) {
            answered(simulation, result, refused);
        }
        if (last == Call.REPLY_RECEIVE && !refused) {
            received(simulation, simulation.rig, result);
        }
    }

    private void answered(Simulation simulation, long result, boolean refused) {
        Held held = answering;
        answering = null;
        if (!refused) {
            old = held.token;
            return;
        }
        simulation.ledger.refused(held.letter);
        held.letter.granted = false;
        if (result == KernelError.BAD_TOKEN) {
            expect(held.letter.expires || !alive(simulation, held.letter.sender), "a client that waits, and its token is refused");
        } else {
            this.held.add(held);
        }
    }

    private static boolean alive(Simulation simulation, int id) {
        ProcessControl process = simulation.rig.kernel.tables.processes[id & ProcessControl.SLOT_LIMIT - 1];
        return process.id() == id && process.state == ProcessState.RUNNING;
    }

    private void received(Simulation simulation, Rig rig, long head) {
        if (head < 0) {
            expect(head == KernelError.TIMED_OUT || head == KernelError.SERVER_GONE, "result " + head + " of a receive");
            return;
        }
        long kind = head & MessageKind.MASK;
        if (kind == MessageKind.NOTIFICATION || kind == MessageKind.CLOSED) {
            interrupted |= kind == MessageKind.NOTIFICATION && (rig.x(1) >>> Starter.INTERRUPT_BIT & 1) != 0;
            return;
        }
        messages++;
        Ledger.Letter letter = simulation.ledger.taken(rig);
        for (long lanes = rig.x(8); lanes != 0; lanes >>>= Message.LANE_BITS) {
            toClose.add(lanes & Message.LANE_HANDLE);
        }
        if (rig.x(7) != 0) {
            if (letter.isMemory()) {
                expect(simulation.peek(rig.running().process, rig.x(3) & -Page.SIZE) == letter.contents, "what is in a page that is borrowed");
            }
            held.add(new Held(letter, rig.x(7), rig.x(3)));
        }
    }

    private void next(Simulation simulation, Rig rig) {
        if (!toClose.isEmpty()) {
            rig.call(Call.HANDLE_CLOSE, toClose.remove());
            return;
        }
        if (index == 0 && plan.death() != 0 && messages == plan.death() || plan.death() == 0 && simulation.chance(90)) {
            die(simulation, rig);
            return;
        }
        boolean full = held.size() >= MOST_HELD;
        switch (simulation.random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> answer(simulation, Call.REPLY_RECEIVE);
            case 7, 8 -> answer(simulation, Call.REPLY);
            case 9 -> answer(simulation, Call.REPLY_GRANT);
            case 10 -> stale(simulation, rig, simulation.chance(2) ? Call.REPLY : Call.REPLY_RECEIVE);
            case 11 -> lendOn(simulation);
            case 12 -> rig.callBy(Call.SLEEP, simulation.soon());
            case 13 -> rig.call(Call.YIELD);
            case 14 -> sender.call(simulation, CONNECTION, Starter.serviceBadge(index), MessageKind.BLOCKING_SCALAR, 0, 0);
            default -> {
                if (full) {
                    answer(simulation, Call.REPLY_RECEIVE);
                } else {
                    receive(simulation, 0, 0);
                }
            }
        }
    }

    private void receive(Simulation simulation, long token, long word) {
        last = Call.REPLY_RECEIVE;
        simulation.rig.callBy(last, simulation.chance(3) ? simulation.soon() : 0, SERVER, token, word);
    }

    private void answer(Simulation simulation, int call) {
        int chosen = held.isEmpty() ? -1 : simulation.random.nextInt(held.size());
        if (chosen < 0 || needsDevice(held.get(chosen))) {
            receive(simulation, 0, 0);
            return;
        }
        interrupted = false;
        answering = held.remove(chosen);
        Ledger.Letter letter = answering.letter;
        if (letter.kind == MessageKind.MUTABLE_BORROW) {
            simulation.poke(simulation.rig.running().process, answering.range & -Page.SIZE, letter.answer());
        }
        letter.granted = call == Call.REPLY_GRANT;
        simulation.ledger.answering(letter);
        last = call;
        switch (call) {
            case Call.REPLY_RECEIVE -> receive(simulation, answering.token, letter.answer());
            case Call.REPLY -> simulation.rig.call(call, 0, answering.token, letter.answer());
            default -> simulation.rig.call(call, Rig.range(Rig.STACK, 1), answering.token, letter.answer());
        }
    }

    /// The first service is a driver too: some of its answers wait for an interrupt.
    private boolean needsDevice(Held one) {
        return index == 0 && one.letter.number % 4 == 0 && !interrupted;
    }

    /// Answers once more what has been answered.
    private void stale(Simulation simulation, Rig rig, int call) {
        if (old == 0) {
            receive(simulation, 0, 0);
            return;
        }
        stale = true;
        last = call;
        rig.callBy(call, 1, SERVER, old, 0xBAD);
    }

    private void lendOn(Simulation simulation) {
        for (Held one : held) {
            if (one.letter.isMemory()) {
                boolean mutable = one.letter.kind == MessageKind.MUTABLE_BORROW && simulation.chance(2);
                sender.call(simulation, CONNECTION, Starter.serviceBadge(index), mutable ? MessageKind.MUTABLE_BORROW : MessageKind.BORROW, one.range, 0);
                return;
            }
        }
        receive(simulation, 0, 0);
    }

    private void die(Simulation simulation, Rig rig) {
        simulation.ledger.death();
        if (simulation.chance(2)) {
            rig.fault();
        } else {
            rig.call(Call.PROCESS_EXIT, 1);
        }
    }
}
