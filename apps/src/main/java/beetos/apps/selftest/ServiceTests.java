package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.api.block.Block;
import beetos.api.clock.WallClock;
import beetos.api.names.Names;
import beetos.api.names.NamesException;
import beetos.api.time.TickTimer;
import beetos.user.Connection;
import beetos.user.Server;

/// Services asked for what they must refuse, in every kind of message.
final class ServiceTests {
    private static final long YEAR_2020 = 1_577_836_800;      // in seconds since 1970
    private static final long[] OPERATIONS = {0, 1, 2, 3, 4, 5, 6, 0x20, 0x21, 0x24, 0x25, 0x40, 0xFFFF, -1, 1L << 31, 1L << 63};

    private ServiceTests() {}

    /// No name but those of the manifest, neither used nor offered.
    static void names() {
        for (String name : new String[] {"serial", "console", "log", "nothing"}) {
            try {
                Names.connect(name);
                throw new Check.Failure("connected to " + name);
            } catch (NamesException refused) {
                Check.that(refused.getMessage().endsWith("not permitted"), refused.getMessage());
            }
        }
        try {
            Names.register("fs", Server.create());
            throw new Check.Failure("registered fs");
        } catch (NamesException refused) {
            Check.that(refused.getMessage().endsWith("not permitted"), refused.getMessage());
        }
    }

    /// Any operation with any words: the service answers, or lets it be, and lives.
    static void operations() {
        Connection[] services = {Names.connect("fs"), Names.connect(TickTimer.NAME), Names.connect(WallClock.NAME), Names.connect(Block.NAME),
                new Connection(InitialHandles.NAMES), new Connection(InitialHandles.PROCMAN)};
        try (Pages pages = Pages.lendable(1)) {
            for (Connection service : services) {
                for (long operation : OPERATIONS) {
                    for (long word : CallTests.EDGES) {
                        ask(Call.CALL, service, operation, word, pages);
                        ask(Call.LEND, service, operation, word, pages);
                        ask(Call.LEND_MUTABLE, service, operation, word, pages);
                        Svc.now(Call.SEND, service.handle(), operation, word, word, word, word);
                    }
                }
            }
        }
        Check.that(Names.tryConnect("fs") != null, "fs has gone");
        Check.that(TickTimer.connect().uptime() > 0, "ticktimer has gone");
    }

    private static void ask(int call, Connection service, long operation, long word, Pages pages) {
        boolean memory = call != Call.CALL;
        long result = Svc.until(Svc.in(20), call, service.handle(), operation, memory ? pages.range() : word, word, word, word).result();
        Check.that(result >= 0 || result == KernelError.TIMED_OUT || result == KernelError.ON_LOAN,
                "service " + service.handle() + ", operation " + operation + " with " + word + ": " + result);
    }

    /// A message comes when it is due.
    static void alarm() {
        try (Port port = Port.open()) {
            long deadline = Svc.in(30);
            TickTimer.connect().alarm(deadline, 5, new Connection((int) port.connect(1)));
            Check.equal(5, port.receive(MessageKind.SCALAR).x(2), "the alarm");
            Check.that(Svc.in(0) >= deadline, "the alarm came early");
        }
    }

    /// The clock, and the time of day that a program reads without it.
    static void clock() {
        WallClock clock = WallClock.connect();
        long second = clock.seconds();
        long millis = System.currentTimeMillis();
        Check.that(second > YEAR_2020, "the clock shows " + second);
        Check.that(Math.abs(millis - second * 1000) < 2000, "the time of day is " + millis + " at second " + second);
        Check.that(clock.await(second + 2), "the clock does not wake");
        Check.that(clock.seconds() >= second + 2, "the clock woke early");
        Check.that(System.currentTimeMillis() >= millis + 900, "the time of day stands still");
    }
}
