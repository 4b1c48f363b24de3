package beetos.kernel.aarch64;

import beetos.kernel.Cpu;
import beetos.kernel.ThreadControl;
import beetos.machine.Instructions;

/// The CPU that runs this code. TLB maintenance goes to all CPUs.
///
/// Invariant: EL0 may use FP and SIMD registers exactly while a thread runs that has used them; then the registers are that thread's.
final class Processor implements Cpu {
    static final long DIRECT_MAP = 0xFFFF_FFF0_0000_0000L;

    private static final long VECTORS_ON = 3 << 20, VECTORS_OFF = 0;      // CPACR_EL1.FPEN
    private static final int ASID_SHIFT = 48, PAGE_SHIFT = 12;            // in TTBR0_EL1; in the operand of TLBI
    private static final long PAGE_MASK = (1L << 44) - 1;
    private static final int GRANULE_SHIFT = 14;

    @Override
    public void activate(long root, int asid) {
        SystemRegister.userTable(root | (long) asid << ASID_SHIFT);
    }

    @Override
    public void copyFive(long from, long to) {
        words(from + DIRECT_MAP, to + DIRECT_MAP);
    }

    @Instructions(constraints = "r,r,~{x9},~{x10},~{x11},~{x12},~{x13},~{memory}", value = """
            ldp x9, x10, [$0]
            ldp x11, x12, [$0, #16]
            ldr x13, [$0, #32]
            stp x9, x10, [$1]
            stp x11, x12, [$1, #16]
            str x13, [$1, #32]
            """)
    private static void words(long from, long to) {
        throw new UnsupportedOperationException("Processor: metal only");
    }

    @Override
    public void invalidatePage(int asid, long virtual) {
        SystemRegister.invalidatePage(operand(asid, virtual));
    }

    @Override
    public void invalidatePages(int asid, long virtual, long pages) {
        SystemRegister.beforeInvalidation();
        for (long page = 0; page < pages; page++) {
            SystemRegister.invalidateOne(operand(asid, virtual + (page << GRANULE_SHIFT)));
        }
        SystemRegister.afterInvalidation();
    }

    @Override
    public void invalidateSpace(int asid) {
        SystemRegister.invalidateSpace((long) asid << ASID_SHIFT);
    }

    @Override
    public void invalidateKernelPage(long virtual) {
        SystemRegister.invalidateEverywhere(operand(0, virtual));
    }

    private static long operand(int asid, long virtual) {
        return (long) asid << ASID_SHIFT | virtual >>> PAGE_SHIFT & PAGE_MASK;
    }

    /// Arm DDI 0487, B2.4.4 "Concurrent modification and execution of instructions".
    @Override
    public void publishText(long physical, long length) {
        long line = 4L << (SystemRegister.cacheType() >>> 16 & 0xF);
        for (long at = physical; at < physical + length; at += line) {
            SystemRegister.cleanLine(at + DIRECT_MAP);
        }
        SystemRegister.invalidateInstructions();
    }

    @Override
    public void switchVectors(ThreadControl from, ThreadControl to) {
        boolean leaves = from != null && from.vectors;
        boolean enters = to != null && to.vectors;
        if (leaves & enters) {
            VectorRegisters.exchange(from.context + DIRECT_MAP, to.context + DIRECT_MAP);
        } else if (enters) {
            SystemRegister.vectorAccess(VECTORS_ON);
            VectorRegisters.load(to.context + DIRECT_MAP);
        } else if (leaves) {
            VectorRegisters.save(from.context + DIRECT_MAP);
            SystemRegister.vectorAccess(VECTORS_OFF);
        }
    }

    @Override
    public void saveVectors(ThreadControl thread) {
        if (thread.vectors) {
            VectorRegisters.save(thread.context + DIRECT_MAP);
        }
    }

    /// A thread's first use of an FP or SIMD register, which trapped: from now on it has them.
    void admitVectors(ThreadControl thread) {
        thread.vectors = true;
        switchVectors(null, thread);
    }

    @Override
    public boolean interruptPending() {
        return SystemRegister.pending() != 0;
    }

    @Override
    public void waitForInterrupt() {
        SystemRegister.waitForInterrupt();
    }

    @Override
    public long ticks() {
        return SystemRegister.counter();
    }

    @Override
    public void powerOff(int status) {
        Host.exit(status);
        Psci.off();
        Panic.stop("firmware did not switch off");
    }

    @Override
    public void reboot() {
        Psci.reset();
        Panic.stop("firmware did not reset");
    }

    @Override
    public void panic(String reason) {
        Panic.stop(reason);
    }
}
