package beetos.apps.selftest;

import beetos.abi.Call;
import beetos.abi.KernelError;

/// Every call with each argument at the edges, alone and beside a good handle: it answers an error of the list or succeeds, at once,
/// and no register shows an address of the kernel.
final class Edges {
    private static final int ARGUMENTS = 8;
    private static final long KERNEL_FIRST = 0xFFFF_FFF0_0000_0000L;
    private static final long KERNEL_LAST = 0xFFFF_FFFF_FFFF_0000L;

    private Edges() {}

    static void walk() {
        try (Port port = Port.open(); Pages pages = Pages.lendable(1)) {
            long connection = port.connect(1);
            long[] firsts = {0, port.server(), connection, pages.address()};
            for (int call = 0; call < Call.COUNT; call++) {
                if (call == Call.THREAD_EXIT || call == Call.PROCESS_EXIT || call == Call.THREAD_CREATE) {
                    continue;
                }
                for (long first : firsts) {
                    walk(call, first);
                }
                Svc.of(Call.THREADS_RESUME);
            }
        }
    }

    private static void walk(int call, long first) {
        for (int argument = 0; argument < ARGUMENTS; argument++) {
            for (long edge : CallTests.EDGES) {
                long[] arguments = new long[ARGUMENTS];
                arguments[0] = first;
                arguments[argument] = edge;
                if (call == Call.HANDLE_CLOSE && argument != 0 || call == Call.UNMAP && arguments[1] == 0x4000) {
                    continue;                 // they would succeed, and take away what the others need
                }
                Svc done = Svc.now(call, arguments);
                if (done.result() < KernelError.LOWEST || leaks(done, edge)) {
                    System.out.println("call " + call + ", first " + first + ", x" + argument + " = " + Long.toHexString(edge)
                            + " answers " + Long.toHexString(done.result()));
                    System.exit(1);
                }
            }
        }
    }

    private static boolean leaks(Svc done, long edge) {
        for (int register = 0; register < ARGUMENTS; register++) {
            long value = done.x(register);
            if (value != edge && value >= KERNEL_FIRST && value < KERNEL_LAST) {
                return true;
            }
        }
        return false;
    }
}
