package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Message;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.machine.Address;
import beetos.user.MemoryUse;
import beetos.user.Startup;

/// MAP, UNMAP, PROTECT and loans at and beyond their limits.
final class MemoryTests {
    private static final long KERNEL_HALF = 0xFFFF_FFF0_0000_0000L;

    private MemoryTests() {}

    static void zeroed() {
        for (int round = 0; round < 4; round++) {
            try (Pages pages = Pages.map(8, Pages.ORDINARY)) {
                for (long at = pages.address(); at < pages.address() + pages.length(); at += 8) {
                    Check.equal(0, Address.load64(at), "a fresh word");
                }
                pages.fill(-1);
            }
        }
    }

    static void mapRefused() {
        long page = Page.SIZE;
        map(0, 0, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(0, 1, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(0, page + 1, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(0, -page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(0, 1L << 62, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(1, page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(Page.USER_LIMIT, page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(Page.USER_LIMIT - page, 2 * page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(Long.MAX_VALUE & -page, page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(-page, page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(-page, 2 * page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(KERNEL_HALF, page, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
        map(0, (MemoryUse.now().frames() + 1) * page, Pages.ORDINARY, KernelError.OUT_OF_MEMORY);
        map(0, (MemoryUse.now().account() + 1) * page, Pages.ORDINARY, KernelError.OUT_OF_MEMORY);
        map(0, page, 0, KernelError.BAD_ARGUMENT);
        map(0, page, MapFlags.ALL + 1, KernelError.BAD_ARGUMENT);
        map(0, page, -1, KernelError.BAD_ARGUMENT);
        map(Startup.address(), page, Pages.ORDINARY, KernelError.MEMORY_IN_USE);
        map(Address.code("beetos.apps.selftest.Victim.waiting") & -page, page, Pages.ORDINARY, KernelError.MEMORY_IN_USE);
    }

    private static void map(long address, long length, long flags, long error) {
        Check.equal(error, Svc.of(Call.MAP, address, length, flags).result(), "map of " + length + " bytes at " + address + ", flags " + flags);
    }

    /// No page is ever writable and executable, and text stays what it is.
    static void writeOrExecute() {
        map(0, Page.SIZE, MapFlags.WRITE | MapFlags.EXECUTE, KernelError.BAD_ARGUMENT);
        map(0, Page.SIZE, MapFlags.LENDABLE | MapFlags.EXECUTE, KernelError.BAD_ARGUMENT);
        try (Pages pages = Pages.map(1, Pages.ORDINARY)) {
            protect(pages.address(), MapFlags.READ | MapFlags.WRITE | MapFlags.EXECUTE, KernelError.BAD_ARGUMENT);
            protect(pages.address(), MapFlags.READ | MapFlags.EXECUTE, KernelError.OK);
            protect(pages.address(), MapFlags.READ | MapFlags.WRITE, KernelError.OK);
            pages.fill(3);
        }
        protect(Address.code("beetos.apps.selftest.Victim.waiting") & -Page.SIZE, Pages.ORDINARY, KernelError.NOT_PERMITTED);
        protect(Page.SIZE, Pages.ORDINARY, KernelError.BAD_ADDRESS);
        protect(KERNEL_HALF, Pages.ORDINARY, KernelError.BAD_ARGUMENT);
    }

    private static void protect(long address, long flags, long expected) {
        Check.equal(expected, Svc.of(Call.PROTECT, address, Page.SIZE, flags).result(), "protect of " + address + " with " + flags);
    }

    static void unmapRefused() {
        Pages pages = Pages.map(4, Pages.ORDINARY);
        Svc.of(Call.UNMAP, pages.address(), 0).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.UNMAP, pages.address() + 1, Page.SIZE).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.UNMAP, KERNEL_HALF, Page.SIZE).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.UNMAP, pages.address(), Page.USER_LIMIT).refused(KernelError.BAD_ARGUMENT);
        Svc.of(Call.UNMAP, pages.address() + Page.SIZE, Page.SIZE).good();
        Svc.of(Call.UNMAP, pages.address(), pages.length()).refused(KernelError.BAD_ADDRESS);
        Address.store64(pages.address(), 1);
        Svc.of(Call.UNMAP, pages.address(), Page.SIZE).good();
        Svc.of(Call.UNMAP, pages.address() + 2 * Page.SIZE, 2 * Page.SIZE).good();
    }

    /// Memory until there is no more, then all of it back.
    static void exhausted() {
        MemoryUse before = MemoryUse.now();
        long run = 64;
        java.util.ArrayList<Pages> all = new java.util.ArrayList<>();
        Svc last = Svc.of(Call.MAP, 0, run * Page.SIZE, Pages.ORDINARY);
        while (last.result() > 0) {
            all.add(new Pages(last.result(), (int) run));
            last = Svc.of(Call.MAP, 0, run * Page.SIZE, Pages.ORDINARY);
        }
        for (Pages pages : all) {
            pages.unmap().good();
        }
        last.refused(KernelError.OUT_OF_MEMORY);
        long kept = MemoryUse.now().used() - before.used();
        Check.that(kept < 64, kept + " frames are still charged");
    }

    static void lendRefused() {
        try (Port port = Port.open(); Pages whole = Pages.lendable(3); Pages ordinary = Pages.map(1, Pages.ORDINARY);
                Pages constant = Pages.map(1, MapFlags.READ | MapFlags.LENDABLE)) {
            long connection = port.connect(1);
            Pages pages = new Pages(whole.address(), 2);
            new Pages(whole.address() + pages.length(), 1).unmap().good();
            for (int call : new int[] {Call.LEND, Call.LEND_MUTABLE, Call.MOVE}) {
                lend(call, connection, pages.address(), KernelError.BAD_ARGUMENT);
                lend(call, connection, pages.address() | Message.MAXIMUM_PAGES + 1, KernelError.BAD_ARGUMENT);
                lend(call, connection, pages.address() | 3, KernelError.BAD_ADDRESS);
                lend(call, connection, ordinary.range(), KernelError.NOT_LENDABLE);
                lend(call, connection, Startup.address() & -Page.SIZE | 1, KernelError.NOT_LENDABLE);
                lend(call, connection, 1, KernelError.BAD_ADDRESS);
                lend(call, connection, KERNEL_HALF | 1, KernelError.BAD_ADDRESS);
                lend(call, connection, -1, KernelError.BAD_ARGUMENT);
                lend(call, connection, Page.USER_LIMIT - Page.SIZE | 2, KernelError.BAD_ADDRESS);
                lend(call, connection, 1L << 63 | 1, KernelError.BAD_ADDRESS);
            }
            lend(Call.LEND_MUTABLE, connection, constant.range(), KernelError.NOT_LENDABLE);
            port.empty();
            pages.unmap().good();
        }
    }

    private static void lend(int call, long connection, long range, long error) {
        Check.equal(error, Svc.now(call, connection, 0, range).result(), "call " + call + " of range " + Long.toHexString(range));
    }

    /// What is on loan cannot be lent, moved, unmapped by the lender; the borrower may lend it on, but neither keep nor return it meanwhile.
    static void lentOn() throws Exception {
        try (Port first = Port.open(); Port second = Port.open(); Pages pages = Pages.lendable(1)) {
            long one = first.connect(1);
            long two = second.connect(2);
            pages.fill(1);
            Side lender = Side.begin(() -> Svc.of(Call.LEND_MUTABLE, one, 0, pages.range()).good());
            Svc outer = first.receive(MessageKind.MUTABLE_BORROW);
            Pages borrowed = Pages.of(outer.x(3));
            lend(Call.LEND, two, pages.range(), KernelError.ON_LOAN);
            lend(Call.MOVE, two, pages.range(), KernelError.ON_LOAN);
            lend(Call.MOVE, two, borrowed.range(), KernelError.NOT_LENDABLE);
            pages.unmap().refused(KernelError.ON_LOAN);
            borrowed.unmap().refused(KernelError.ON_LOAN);
            Side middle = Side.begin(() -> Svc.of(Call.LEND_MUTABLE, two, 0, borrowed.range()).good());
            Svc inner = second.receive(MessageKind.MUTABLE_BORROW);
            Svc.of(Call.REPLY, 0, outer.x(7)).refused(KernelError.ON_LOAN);
            Pages.of(inner.x(3)).fill(9);
            Port.reply(inner);
            middle.end();
            Port.reply(outer);
            lender.end();
            pages.filled(9);
        }
    }
}
