package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.Priority;
import beetos.machine.Address;
import beetos.user.Clock;
import beetos.user.KernelPlatform;

/// Priorities, preemption, priority lending, deadlines, futexes, joins.
final class ThreadTests {
    private static final int LOW = 1;
    private static final int MIDDLE = 2;
    private static final int HIGH = 4;
    private static final long SPIN = 500;      // ms

    private ThreadTests() {}

    /// Something that uses the processor until it is told to stop, or for [#SPIN].
    private static final class Spinner {
        private volatile long rounds;
        private volatile boolean stop;

        void spin() {
            long limit = Svc.in(SPIN);
            while (!stop && Clock.nanos() < limit) {
                rounds++;
            }
        }
    }

    static void priorities() {
        long self = KernelPlatform.currentThread();
        int old = Side.priority(LOW);
        Svc.of(Call.THREAD_PRIORITY, self, 0).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_PRIORITY, self, Priority.COUNT).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_PRIORITY, self, Priority.HIGHEST).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_PRIORITY, 1 << 20, LOW).refused(KernelError.NOT_FOUND);
        Check.equal(LOW, Side.priority(old), "the old priority");
    }

    /// A thread that is due runs although another never gives the processor up.
    static void preemption() throws Exception {
        Spinner spinner = new Spinner();
        Side low = Side.begin(LOW, spinner::spin);
        Clock.sleepUntil(Svc.in(20));
        Check.that(!low.ended() && spinner.rounds > 0, "the spinner does not run");
        spinner.stop = true;
        low.end();
    }

    /// Two of one priority share.
    static void fairness() throws Exception {
        Spinner one = new Spinner();
        Spinner two = new Spinner();
        Side first = Side.begin(MIDDLE, one::spin);
        Side second = Side.begin(MIDDLE, two::spin);
        Clock.sleepUntil(Svc.in(200));
        long a = one.rounds;
        long b = two.rounds;
        one.stop = true;
        two.stop = true;
        first.end();
        second.end();
        Check.that(a > 0 && b > 0 && a / b < 8 && b / a < 8, "rounds of the two: " + a + " and " + b);
    }

    /// A less urgent thread gets nothing while a more urgent one runs.
    static void strict() throws Exception {
        Spinner high = new Spinner();
        Spinner low = new Spinner();
        Side first = Side.begin(MIDDLE, high::spin);
        Clock.sleepUntil(Svc.in(5));
        Side second = Side.begin(LOW, low::spin);
        Clock.sleepUntil(Svc.in(100));
        long rounds = low.rounds;
        high.stop = true;
        low.stop = true;
        first.end();
        second.end();
        Check.equal(0, rounds, "rounds of the less urgent");
    }

    /// A server of low priority that waits in its receive answers an urgent client before a thread between the two.
    static void lending() throws Exception {
        try (Port port = Port.open()) {
            long connection = port.connect(1);
            Spinner middle = new Spinner();
            Side server = Side.begin(LOW, () -> Port.reply(port.receive(), 1));
            Clock.sleepUntil(Svc.in(10));
            called(connection, middle);
            server.end();
        }
    }

    /// The same with a server that is at work when the call comes.
    static void lendingQueued() throws Exception {
        try (Port port = Port.open()) {
            long connection = port.connect(1);
            Spinner middle = new Spinner();
            Spinner work = new Spinner();
            Side server = Side.begin(LOW, () -> {
                port.receive();
                while (work.rounds < 1000) {
                    work.rounds++;
                    Svc.of(Call.YIELD);
                }
                Port.reply(port.receive(), 1);
            });
            Clock.sleepUntil(Svc.in(10));
            Svc.of(Call.SEND, connection, 0).good();
            called(connection, middle);
            server.end();
        }
    }

    private static void called(long connection, Spinner middle) throws Exception {
        int old = Side.priority(HIGH);
        Side spinning = Side.begin(MIDDLE, middle::spin);
        Clock.sleepUntil(Svc.in(10));
        Svc answer = Svc.of(Call.CALL, connection, 0);
        boolean late = spinning.ended();
        middle.stop = true;
        Side.priority(old);
        answer.good();
        spinning.end();
        Check.that(!late, "the answer came after the thread between");
    }

    static void deadlines() {
        for (int i = 0; i < 5; i++) {
            long deadline = Svc.in(5);
            Svc.until(deadline, Call.SLEEP).good();
            Check.that(Clock.nanos() >= deadline, "slept too short");
            Check.that(Clock.nanos() < deadline + Clock.SECOND, "slept a second too long");
        }
        Svc.until(1, Call.SLEEP).good();
        Svc.until(0, Call.SLEEP).good();
        Svc.until(Long.MIN_VALUE, Call.REPLY_RECEIVE, 0).refused(KernelError.BAD_HANDLE);
        Svc.until(Svc.in(10), Call.PROCESS_WAIT, InitialHandles.SELF).result();
    }

    static void futex() throws Exception {
        try (Pages pages = Pages.map(1, Pages.ORDINARY)) {
            long word = pages.address();
            Svc.of(Call.FUTEX_WAIT, word, 1).refused(KernelError.CHANGED);
            Svc.of(Call.FUTEX_WAIT, word + 1, 0).refused(KernelError.BAD_ARGUMENT);
            Svc.of(Call.FUTEX_WAIT, 0, 0).refused(KernelError.BAD_ADDRESS);
            Svc.of(Call.FUTEX_WAIT, -4, 0).refused(KernelError.BAD_ADDRESS);
            Svc.until(Svc.in(10), Call.FUTEX_WAIT, word, 0).refused(KernelError.TIMED_OUT);
            Check.equal(0, Svc.of(Call.FUTEX_WAKE, word, 1).result(), "woken, of none");
            Svc.of(Call.FUTEX_WAKE, word, -1).refused(KernelError.BAD_ARGUMENT);
            Side one = Side.begin(() -> Svc.of(Call.FUTEX_WAIT, word, 0).good());
            Side two = Side.begin(() -> Svc.of(Call.FUTEX_WAIT, word, 0).good());
            Clock.sleepUntil(Svc.in(20));
            Check.equal(1, Svc.of(Call.FUTEX_WAKE, word, 1).result(), "woken, of two");
            Check.equal(1, Svc.of(Call.FUTEX_WAKE, word, 9).result(), "woken, of one");
            one.end();
            two.end();
        }
    }

    static void join() {
        Svc.of(Call.THREAD_JOIN, KernelPlatform.currentThread()).refused(KernelError.WOULD_DEADLOCK);
        Svc.of(Call.THREAD_JOIN, 1 << 20).refused(KernelError.NOT_FOUND);
        Svc.of(Call.THREAD_JOIN, -1).refused(KernelError.NOT_FOUND);
        try (Pages stack = Pages.map(1, Pages.ORDINARY)) {
            long top = stack.address() + stack.length();
            long number = Svc.of(Call.THREAD_CREATE, Address.code("beetos.apps.selftest.Victim.waiting"), stack.address(), top, 0).good();
            Svc.until(Svc.in(10), Call.THREAD_JOIN, number).refused(KernelError.TIMED_OUT);
            Address.storeRelease32(stack.address(), 1);
            Svc.of(Call.FUTEX_WAKE, stack.address(), 1).good();
            Svc.of(Call.THREAD_JOIN, number).good();
            Svc.of(Call.THREAD_JOIN, number).good();
        }
    }

    static void createRefused() {
        long code = Address.code("beetos.apps.selftest.Victim.waiting");
        long top = 1L << 30;
        Svc.of(Call.THREAD_CREATE, code + 1, 0, top, 0).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_CREATE, 0, 0, top, 0).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_CREATE, -4, 0, top, 0).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_CREATE, code, 0, top + 8, 0).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_CREATE, code, 0, -16, 0).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_CREATE, code, 0, top, 0, Priority.HIGHEST).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.THREAD_CREATE, code, 0, top, 0, -1).refused(KernelError.BAD_ARGUMENT);
    }
}
