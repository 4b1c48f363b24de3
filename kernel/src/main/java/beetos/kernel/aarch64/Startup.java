package beetos.kernel.aarch64;

import beetos.abi.BootRecord;
import beetos.kernel.BootMemory;
import beetos.kernel.EarlyConsole;
import beetos.kernel.InterruptController;
import beetos.kernel.Kernel;
import beetos.kernel.platform.qemuvirt.Board;
import beetos.machine.Memory;
import beetos.machine.Root;

/// Puts the kernel together: memory for its objects, the processor's settings, the board's devices, then the kernel itself.
final class Startup {
    private Startup() {}

    /// EL0 reads CNTVCT_EL0 (EL0VCTEN) and nothing else of the timers: no event stream, no trap to decide about.
    private static final long COUNTER_ACCESS = 1 << 1;

    /// Answers the first thread's save area.
    @Root(boot = true)
    static long start(long record) {
        BootMemory.use(Memory.load64(record + BootRecord.BOOT_MEMORY) + Processor.DIRECT_MAP, Memory.load64(record + BootRecord.BOOT_MEMORY_LENGTH));
        Psci.conduit(Memory.load64(record + BootRecord.CONDUIT));
        Board board = new Board(record);
        EarlyConsole console = board.console();
        Panic.console(console);
        SystemRegister.refuseUserAccess();
        SystemRegister.noDebug();
        SystemRegister.vectorAccess(0);
        SystemRegister.counterAccess(COUNTER_ACCESS);
        SystemRegister.countInstructions();
        InterruptController interrupts = board.interruptController();
        int timerLine = board.timerLine();
        if (interrupts == null || timerLine < 0) {
            Panic.stop("the device tree names no interrupt controller or timer that this kernel knows");
        }
        interrupts.unmask(timerLine);
        GenericTimer timer = new GenericTimer(Memory.load64(record + BootRecord.COUNTER_FREQUENCY), timerLine);
        Processor processor = new Processor();
        RegisterWindow registers = new RegisterWindow(Memory.load64(record + BootRecord.ROOT_TABLE));
        long context = Traps.begin(new Kernel(processor, interrupts, timer, console, registers, record), processor);
        SystemRegister.forgetTranslations();        // the loader's low half, whose pages have no ASID
        return context;
    }
}
