package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.HostedProcessor;
import beetos.machine.Root;
import beetos.user.Clock;
import beetos.user.Startup;
import beetos.user.SystemCall;

/// `victim HOW …`, the program that tests start to be hurt. Its standard input is a connection to the test.
///
///     exit STATUS           ends
///     code WORD             executes that instruction, in hexadecimal, and ends with 0 if it comes back
///     client CALL           says [#READY], then sends that message and waits for ever
///     server deaf|holding   sends a connection to a server of its own; never receives, or receives one message, says [#READY], and keeps it
///     loans DEPTH           lends a range to itself, lends on what it borrowed, and so on, and ends while all of it is out
///     access HOW            one wrong access ([Accesses])
///     device                reads a register that the device in its manifest refuses to show; ends with 0 if that is an error
///     talk COUNT            prints so many lines, ten a second
///     edges                 every call with every argument at its edges ([Edges])
public final class Victim {
    static final long READY = 0xEAD;
    static final int PAGES = 2;
    static final int FILLED = 77;
    private static final int LOAN = 16;            // pages

    private Victim() {}

    public static void main(String[] arguments) throws Exception {
        String how = arguments.length > 1 ? arguments[1] : "";
        switch (arguments[0]) {
            case "exit" -> System.exit(Integer.parseInt(how));
            case "code" -> execute(Integer.parseUnsignedInt(how, 16));
            case "client" -> client(Integer.parseInt(how));
            case "server" -> server(how.equals("holding"));
            case "loans" -> loans(Integer.parseInt(how));
            case "access" -> Accesses.make(how);
            case "device" -> refusedRegister();
            case "talk" -> talk(Integer.parseInt(how));
            case "edges" -> Edges.walk();
            default -> System.exit(2);
        }
    }

    private static void talk(int count) {
        for (int i = 1; i <= count; i++) {
            System.out.println("talk " + i);
            Clock.sleepUntil(Clock.nanos() + Clock.SECOND / 10);
        }
    }

    private static void execute(int instruction) {
        Pages code = Pages.map(1, Pages.ORDINARY);
        Address.store32(code.address(), instruction);
        Address.store32(code.address() + 4, 0xD65F_03C0);      // ret
        Svc.of(Call.PROTECT, code.address(), code.length(), MapFlags.READ | MapFlags.EXECUTE).good();
        Address.call(code.address(), 0, 0);
    }

    /// QEMU's fw_cfg has a register at 8 that can only be written, two octets at a time (QEMU, docs/specs/fw_cfg.rst, "Selector (Control) Register").
    private static void refusedRegister() {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = Startup.granted("qemu,fw-cfg-mmio", 0);
        block[1] = 8;
        block[2] = 4;
        System.exit(SystemCall.invoke(block, Call.DEVICE_READ) == KernelError.DEVICE_FAILED ? 0 : 1);
    }

    private static void client(int call) {
        Pages pages = Pages.lendable(PAGES);
        pages.fill(FILLED);
        ready(0);
        Svc.until(0, call, InitialHandles.INPUT, 1, pages.range(), 0, pages.length(), Startup.processId());
        forEver();
    }

    private static void server(boolean holding) {
        Port port = Port.open();
        ready(port.connect(1) | Message.LANE_MOVE);
        if (holding) {
            Svc.until(0, Call.REPLY_RECEIVE, port.server()).good();
            ready(0);
        }
        forEver();
    }

    private static void loans(int depth) throws Exception {
        Port port = Port.open();
        long connection = port.connect(1);
        Pages pages = Pages.lendable(LOAN);
        for (int i = 0; i < depth; i++) {
            Pages[] borrowed = new Pages[1];
            Side side = Side.begin(() -> borrowed[0] = Pages.of(port.receive().x(3)));
            Svc.until(Svc.in(50), Call.LEND_MUTABLE, connection, 0, pages.range()).refused(KernelError.TIMED_OUT);
            side.end();
            pages = borrowed[0];
        }
        System.exit(0);
    }

    static void ready(long lanes) {
        Svc.of(Call.SEND, InitialHandles.INPUT, READY, 0, 0, 0, 0, 0, lanes).good();
    }

    private static void forEver() {
        while (true) {
            Svc.until(Svc.soon(), Call.SLEEP);
        }
    }

    /// Code of a bare thread: waits until the word at x0 is not 0, then ends. Needs no stack.
    @Root
    @Assembly("""
            mov x20, x0
            1:
            ldar w1, [x20]
            cbnz w1, 2f
            mov x0, x20
            mov x1, xzr
            mov x9, xzr
            mov x8, #26
            svc #0
            b 1b
            2:
            mov x8, #21
            svc #0
            brk #9
            """)
    static void waiting() {
        long word = HostedProcessor.current().register(0);
        while (Address.loadAcquire32(word) == 0) {
            SystemCall.invoke(word, 0, 0, 0, 0, 0, Call.FUTEX_WAIT, 0);
        }
        SystemCall.invoke(0, 0, 0, 0, 0, 0, Call.THREAD_EXIT, 0);
    }
}
