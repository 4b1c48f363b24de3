package beetos.kernel;

import static beetos.kernel.Simulation.expect;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Page;

/// A simulated thread's blocking message: made, and checked when it has ended.
final class Sender {
    private Ledger.Letter letter;
    private long address;

    boolean waits() {
        return letter != null;
    }

    /// CALL, or a lend of the pages at `range`, by kind.
    void call(Simulation simulation, int handle, long badge, int kind, long range, long lanes) {
        Rig rig = simulation.rig;
        ProcessControl process = rig.running().process;
        boolean expires = simulation.chance(2);
        letter = simulation.ledger.write(kind, process.id(), badge, expires);
        address = range & -Page.SIZE;
        long deadline = !expires ? 0 : simulation.chance(12) ? 1 : simulation.soon();
        if (kind == MessageKind.BLOCKING_SCALAR) {
            rig.callBy(Call.CALL, deadline, handle, letter.number, 1, letter.word(), 3, 4, 0, lanes);
            return;
        }
        if (simulation.poke(process, address, letter.word())) {
            letter.contents = letter.word();
        } else if (simulation.mayRead(process, address)) {
            letter.contents = simulation.peek(process, address);
        }
        int call = kind == MessageKind.BORROW ? Call.LEND : Call.LEND_MUTABLE;
        rig.callBy(call, deadline, handle, letter.number, range, 0, 0, letter.word(), 0, lanes);
    }

    /// It has ended: the range that was granted with the answer, or 0.
    long ended(Simulation simulation) {
        Ledger.Letter ended = letter;
        letter = null;
        Rig rig = simulation.rig;
        long result = rig.x(0);
        expect(allows(ended, result), "result " + result + " of a message of kind " + ended.kind);
        simulation.ledger.ended(ended, result, rig.x(ended.granted ? 2 : 1));
        if (result != KernelError.OK) {
            return 0;
        }
        if (ended.isMemory()) {
            long expected = ended.kind == MessageKind.BORROW ? ended.contents : ended.answer();
            expect(simulation.peek(rig.running().process, address) == expected, "what is in a page that was lent");
        }
        return ended.granted ? rig.x(1) : 0;
    }

    private static boolean allows(Ledger.Letter letter, long result) {
        return switch ((int) result) {
            case KernelError.OK, KernelError.TIMED_OUT, KernelError.SERVER_GONE, KernelError.LIMIT_REACHED, KernelError.OUT_OF_MEMORY -> true;
            case KernelError.ON_LOAN, KernelError.BAD_ADDRESS, KernelError.NOT_LENDABLE -> letter.isMemory();
            default -> false;
        };
    }
}
