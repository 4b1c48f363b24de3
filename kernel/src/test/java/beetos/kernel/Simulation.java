package beetos.kernel;

import beetos.abi.Page;
import beetos.kernel.memory.Descriptor;
import beetos.machine.Memory;
import java.util.SplittableRandom;

/// One run of a machine whose every choice comes from a seed: what each thread does next, when time passes, when an interrupt comes (between
/// calls, and at the preemption points inside them), who dies. The same seed makes the same run.
///
/// The first process, [Starter], is written straight on: each of its calls lets the others run until it has the CPU again. All others are [Actor]s,
/// which are asked for one call whenever their thread runs. After each step the [Invariants] are checked, and every result by who got it.
final class Simulation {
    private static final int STEPS = 220;
    private static final int WEATHER = 12;
    private static final long LONGEST = 12_000_000;

    /// The run has had its steps.
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Over() {
            super(null, null, false, false);
        }
    }

    private static final Over OVER = new Over();

    final SplittableRandom random;
    final Ledger ledger = new Ledger();
    final Plan plan;
    final Rig rig;
    /// The device raises no interrupt and answers no access any more.
    boolean silent;
    private final Actor[] actors = new Actor[Tables.threadsFor(0)];
    private final Starter starter;
    private int steps;
    private boolean ready;

    Simulation(Rig.Ram ram, long seed, Plan plan) {
        random = new SplittableRandom(seed);
        this.plan = plan;
        rig = new Rig(ram, machine -> weather());
        starter = new Starter(this);
    }

    /// Runs a seed to its end. A failure says which seed, and at which step.
    static Ledger run(Rig.Ram ram, long seed, Plan plan) {
        Simulation simulation = new Simulation(ram, seed, plan);
        try (Rig closed = simulation.rig) {
            simulation.run();
            return simulation.ledger;
        } catch (Throwable failure) {
            throw new AssertionError("seed " + seed + (plan.isPlain() ? "" : ", " + plan) + ", step " + simulation.steps + ": " + failure.getMessage(), failure);
        }
    }

    private void run() {
        try {
            starter.build();
            ready = true;
            plan.arm();
            starter.work();
        } catch (Over over) {
            Invariants.check(rig.kernel);
        } finally {
            ledger.refusals += plan.refusal() != 0 && Refusal.done() ? 1 : 0;
            Plan.disarm();
        }
    }

    /// Whether something happens that has one chance in so many.
    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    /// A deadline that comes soon.
    long soon() {
        return rig.now + 1 + random.nextInt(3_000_000);
    }

    /// What may happen wherever the kernel looks: time has passed, the device wants something.
    private void weather() {
        if (!ready || !chance(WEATHER)) {
            return;
        }
        if (chance(3)) {
            rig.now += random.nextLong(LONGEST);
        } else if (!silent && rig.raised.size() < 4) {
            rig.raised.add(Rig.DEVICE_LINE);
        }
    }

    /// The starter makes a call; the others run until it has ended.
    long perform(long deadline, int call, long... arguments) {
        ThreadControl thread = rig.callBy(call, deadline, arguments);
        checked();
        while (rig.running() != thread) {
            actor(rig.running()).step(this);
            checked();
        }
        return rig.x(0);
    }

    /// One step is over.
    private void checked() {
        Invariants.check(rig.kernel, false);
        if (ready) {
            if (++steps == STEPS) {
                throw OVER;
            }
            if (chance(8)) {
                rig.pass(random.nextInt(200_000));
            }
        }
    }

    private Actor actor(ThreadControl thread) {
        Actor actor = actors[thread.index];
        if (actor == null || !plays(actor, thread)) {
            actor = starter.actor(thread.process, thread.number, freePlace(thread));
            actors[thread.index] = actor;
        }
        return actor;
    }

    private static boolean plays(Actor actor, ThreadControl thread) {
        return actor.process() == thread.process.id() && actor.thread() == thread.number;
    }

    private int freePlace(ThreadControl newcomer) {
        int place = 0;
        for (ThreadControl other = newcomer.process.threads; other != null; other = other.nextInProcess) {
            if (other != newcomer && actors[other.index] instanceof Client client && plays(client, other)) {
                place = 1 - client.place();
            }
        }
        return place;
    }

    /// What a thread reads at an address; it must be allowed to.
    long peek(ProcessControl process, long address) {
        expect(mayRead(process, address), "a read of memory that is not there");
        return Memory.load64(Descriptor.address(process.space.descriptor(address & -Page.SIZE)) + (address & Page.SIZE - 1));
    }

    boolean mayRead(ProcessControl process, long address) {
        return Descriptor.isValid(process.space.descriptor(address & -Page.SIZE));
    }

    /// Writes, if the thread may.
    boolean poke(ProcessControl process, long address, long value) {
        long descriptor = process.space.descriptor(address & -Page.SIZE);
        if (!Descriptor.isWritable(descriptor)) {
            return false;
        }
        Memory.store64(Descriptor.address(descriptor) + (address & Page.SIZE - 1), value);
        return true;
    }

    static void expect(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
