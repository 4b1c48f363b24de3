package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.ExitCause;
import beetos.abi.MapFlags;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.machine.Address;
import beetos.machine.Assembly;
import beetos.machine.HostedProcessor;
import beetos.user.Clock;
import beetos.user.Startup;

/// Accesses that memory's permissions forbid, one of which a [Victim] makes.
final class Accesses {
    private static final long KERNEL_HALF = 0xFFFF_FFF0_4000_0000L;
    private static final long NOT_CANONICAL = 1L << 62;

    private Accesses() {}

    static void make(String how) {
        long text = Address.code("beetos.apps.selftest.Victim.waiting");
        switch (how) {
            case "null" -> Address.loadAcquire64(0);
            case "kernel-read" -> Address.loadAcquire64(KERNEL_HALF);
            case "kernel-write" -> Address.store64(KERNEL_HALF, 1);
            case "kernel-jump" -> Address.call(KERNEL_HALF, 0, 0);
            case "not-canonical" -> Address.loadAcquire64(NOT_CANONICAL);
            case "text-write" -> Address.store64(text & -8, 0);
            case "start-write" -> Address.store64(Startup.address(), 0);
            case "constant-write" -> Address.store64(Pages.map(1, MapFlags.READ).address(), 0);
            case "data-jump" -> Address.call(Pages.map(1, Pages.ORDINARY).address(), 0, 0);
            case "unmapped" -> unmapped();
            case "zero-jump" -> Address.call(Svc.of(Call.VERSION).result() - Call.ABI_VERSION, 0, 0);      // a zero that the compiler does not see
            case "odd-jump" -> Address.call(text + 2, 0, 0);
            case "odd-stack" -> oddStack();
            case "no-stack" -> noStack();
            case "lent-read" -> lender(Call.LEND_MUTABLE, false);
            case "lent-write" -> lender(Call.LEND, true);
            case "borrowed-write" -> borrower(Call.LEND);
            case "returned-read" -> borrower(Call.LEND_MUTABLE);
            case "granted-write" -> granted();
            case "thread-jump" -> Svc.of(Call.THREAD_CREATE, Page.SIZE, 0, Page.SIZE * 2, 0).good();
            default -> System.exit(2);
        }
        Clock.sleepUntil(Svc.soon());
    }

    private static void unmapped() {
        Pages pages = Pages.map(1, Pages.ORDINARY);
        pages.fill(1);
        pages.unmap().good();
        Address.loadAcquire64(pages.address());
    }

    /// The lender's second thread touches what the first has lent.
    private static void lender(int call, boolean write) {
        Port port = Port.open();
        Pages pages = Pages.lendable(1);
        pages.fill(1);
        long connection = port.connect(1);
        Side.begin(() -> Svc.of(call, connection, 0, pages.range()));
        port.receive();
        if (write) {
            pages.filled(1);                // reading stays allowed while others read too
            pages.fill(2);
        } else {
            Address.loadAcquire64(pages.address());
        }
    }

    /// The borrower writes to what it may only read, or touches what it has given back.
    private static void borrower(int call) {
        Port port = Port.open();
        Pages pages = Pages.lendable(1);
        long connection = port.connect(1);
        Side.begin(() -> Svc.of(call, connection, 0, pages.range()));
        Svc message = port.receive();
        Pages borrowed = Pages.of(message.x(3));
        if ((message.x(0) & MessageKind.MASK) == MessageKind.MUTABLE_BORROW) {
            borrowed.fill(1);
            Port.reply(message);
        }
        borrowed.fill(2);
    }

    private static void granted() {
        Port port = Port.open();
        Pages pages = Pages.map(1, Pages.ORDINARY);
        long connection = port.connect(1);
        Side.begin(() -> Svc.of(Call.REPLY_GRANT, pages.range(), port.receive().x(7)));
        Pages.of(Svc.of(Call.CALL, connection, 0).x(1)).fill(1);
    }

    @Assembly("""
            mov x0, sp
            add x0, x0, #8
            mov sp, x0
            str x0, [sp]
            brk #9
            """)
    private static void oddStack() {
        throw HostedProcessor.current().fault(ExitCause.SP_ALIGNMENT);
    }

    @Assembly("""
            mov x0, #0x8000
            mov sp, x0
            str x0, [sp, #-16]!
            brk #9
            """)
    private static void noStack() {
        Address.store64(0x8000 - 16, 0);
    }
}
