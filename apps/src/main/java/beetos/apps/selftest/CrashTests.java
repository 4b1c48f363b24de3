package beetos.apps.selftest;

import beetos.abi.ExitCause;
import beetos.api.process.Ending;

/// What a program may execute or touch to its own end only. Each is done by a [Victim].
final class CrashTests {
    private static final int MSR = 0xD500_0000;
    private static final int MRS = 0xD520_0000;

    /// A system register by its encoding (Arm DDI 0487, C5.1.3 "op0==0b10 and op0==0b11, ...").
    private record Register(String name, int op0, int op1, int crn, int crm, int op2) {
        int instruction(int direction) {
            return direction | op0 << 19 | op1 << 16 | crn << 12 | crm << 8 | op2 << 5;
        }
    }

    private static final Register[] PRIVILEGED = {
        new Register("SCTLR_EL1", 3, 0, 1, 0, 0), new Register("TTBR0_EL1", 3, 0, 2, 0, 0), new Register("TTBR1_EL1", 3, 0, 2, 0, 1),
        new Register("TCR_EL1", 3, 0, 2, 0, 2), new Register("SPSR_EL1", 3, 0, 4, 0, 0), new Register("ELR_EL1", 3, 0, 4, 0, 1),
        new Register("SP_EL0", 3, 0, 4, 1, 0), new Register("CurrentEL", 3, 0, 4, 2, 2), new Register("PAN", 3, 0, 4, 2, 3),
        new Register("ESR_EL1", 3, 0, 5, 2, 0), new Register("FAR_EL1", 3, 0, 6, 0, 0), new Register("PAR_EL1", 3, 0, 7, 4, 0),
        new Register("MAIR_EL1", 3, 0, 10, 2, 0), new Register("VBAR_EL1", 3, 0, 12, 0, 0), new Register("ICC_IAR1_EL1", 3, 0, 12, 12, 0),
        new Register("CONTEXTIDR_EL1", 3, 0, 13, 0, 1), new Register("TPIDR_EL1", 3, 0, 13, 0, 4), new Register("CNTKCTL_EL1", 3, 0, 14, 1, 0),
        new Register("MIDR_EL1", 3, 0, 0, 0, 0), new Register("MDSCR_EL1", 2, 0, 0, 2, 2), new Register("DAIF", 3, 3, 4, 2, 1),
        new Register("PMCCNTR_EL0", 3, 3, 9, 13, 0), new Register("PMCR_EL0", 3, 3, 9, 12, 0), new Register("CNTP_CTL_EL0", 3, 3, 14, 2, 1),
        new Register("CNTP_TVAL_EL0", 3, 3, 14, 2, 0), new Register("CNTV_CTL_EL0", 3, 3, 14, 3, 1), new Register("SCTLR_EL2", 3, 4, 1, 0, 0),
        new Register("VBAR_EL2", 3, 4, 12, 0, 0), new Register("SCR_EL3", 3, 6, 1, 1, 0)};

    private CrashTests() {}

    static void undefined() {
        dies(0x0000_0000, "udf");
        dies(0xFFFF_FFFF, "all ones");
        dies(0xD69F_03E0, "eret");
        dies(0xD400_0002, "hvc #0");
        dies(0xD400_0003, "smc #0");
        dies(0xD440_0000, "hlt #0");
        dies(0xD4A0_0001, "dcps1");
    }

    static void breakpoint() {
        Check.equal(ExitCause.BREAKPOINT, execute(0xD420_0000).cause(), "brk #0");
        Check.equal(ExitCause.BREAKPOINT, execute(0xD43F_FFE0).cause(), "brk #65535");
    }

    static void privileged() {
        dies(0xD503_42DF, "msr DAIFSet, #2");
        dies(0xD500_40BF, "msr SPSel, #0");
        dies(0xD508_871F, "tlbi vmalle1");
        dies(0xD508_751F, "ic iallu");
        dies(0xD508_7800, "at s1e1r");
        dies(0xD508_7640, "dc isw");
    }

    static void readRegisters() {
        for (Register register : PRIVILEGED) {
            dies(register.instruction(MRS), "mrs " + register.name);
        }
    }

    static void writeRegisters() {
        for (Register register : PRIVILEGED) {
            dies(register.instruction(MSR), "msr " + register.name);
        }
    }

    /// A hint at most gives the processor up.
    static void waits() {
        Children.ended(ExitCause.EXIT, 0, execute(0xD503_207F));     // wfi
        Children.ended(ExitCause.EXIT, 0, execute(0xD503_205F));     // wfe
        Children.ended(ExitCause.EXIT, 0, execute(0xD503_203F));     // yield
    }

    /// Another immediate than 0 is no other call.
    static void calls() {
        Check.that(execute(0xD41F_FFE1).cause() != ExitCause.OTHER, "svc #65535");
    }

    /// A device's bus error, which the kernel takes on its owner's behalf, is an error of the call.
    static void device() {
        Children.ended(ExitCause.EXIT, 0, Children.ending("device"));
    }

    private static Ending execute(int instruction) {
        return Children.ending("code", Integer.toHexString(instruction));
    }

    private static void dies(int instruction, String name) {
        int cause = execute(instruction).cause();
        Check.that(cause == ExitCause.UNDEFINED_INSTRUCTION || cause == ExitCause.TRAPPED_REGISTER, name + " ends with cause " + cause);
    }

    static void addresses() {
        for (String how : new String[] {"null", "kernel-read", "kernel-write", "not-canonical", "unmapped", "no-stack"}) {
            access(how, ExitCause.DATA_ABORT);
        }
    }

    static void permissions() {
        for (String how : new String[] {"text-write", "start-write", "constant-write"}) {
            access(how, ExitCause.DATA_ABORT);
        }
    }

    static void jumps() {
        for (String how : new String[] {"kernel-jump", "data-jump", "zero-jump", "thread-jump"}) {
            access(how, ExitCause.INSTRUCTION_ABORT);
        }
        access("odd-jump", ExitCause.PC_ALIGNMENT);
        // QEMU's translator does not check SP's alignment: there the breakpoint behind the access is what ends it.
        int cause = Children.ending("access", "odd-stack").cause();
        Check.that(cause == ExitCause.SP_ALIGNMENT || cause == ExitCause.BREAKPOINT, "odd-stack ends with cause " + cause);
    }

    /// A loan is exclusive, also from the lender's other threads; a borrower may do what the kind says while it lasts.
    static void exclusive() {
        for (String how : new String[] {"lent-read", "lent-write", "borrowed-write", "returned-read", "granted-write"}) {
            access(how, ExitCause.DATA_ABORT);
        }
    }

    private static void access(String how, int cause) {
        Ending ending = Children.ending("access", how);
        Check.equal(cause, ending.cause(), how + " ends with cause");
    }

    static void edges() {
        Children.ended(ExitCause.EXIT, 0, Children.ending("edges"));
    }
}
