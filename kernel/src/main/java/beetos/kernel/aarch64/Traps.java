package beetos.kernel.aarch64;

import beetos.abi.ExitCause;
import beetos.kernel.Context;
import beetos.kernel.Kernel;
import beetos.kernel.ThreadControl;
import beetos.machine.Memory;
import beetos.machine.Root;

/// What the vectors call, each with the physical address of the running thread's save area; each answers the one to go on with.
/// A call's number comes from x8.
final class Traps {
    private Traps() {}

    // ESR_ELx.EC (Arm DDI 0487, D19.2.37 "ESR_EL1, Exception Syndrome Register").
    private static final int UNKNOWN = 0x00, WAIT = 0x01, VECTORS = 0x07, SYSTEM_REGISTER = 0x18, INSTRUCTION_ABORT = 0x20, PC_ALIGNMENT = 0x22;
    private static final int DATA_ABORT = 0x24, SP_ALIGNMENT = 0x26, FLOATING_POINT = 0x2C, BREAKPOINT = 0x3C;

    private static Kernel kernel;
    private static Processor processor;

    static long begin(Kernel whole, Processor cpu) {
        kernel = whole;
        processor = cpu;
        return whole.start();
    }

    /// The straight way for CALL: another's save area, or 0 for [#call] to do it.
    @Root
    static long send(long context) {
        return kernel.call(context);
    }

    /// The same for REPLY_RECEIVE.
    @Root
    static long replyReceive(long context) {
        return kernel.replyReceive(context);
    }

    @Root
    static long call(long context, long number) {
        return kernel.systemCall(context, number);
    }

    @Root
    static long interrupt(long context) {
        return kernel.interrupt(context);
    }

    @Root
    static long fault(long context, long syndrome, long address) {
        int kind = (int) (syndrome >>> 26 & 0x3F);
        if (kind == VECTORS && admitted()) {
            return context;
        }
        if (kind == WAIT) {                                     // WFI at EL0 waits for nothing: the scheduler decides who runs
            Memory.store64(context + Context.PC, Memory.load64(context + Context.PC) + Context.CALL_LENGTH);
            return context;
        }
        return kernel.fault(context, cause(kind), address, syndrome);
    }

    /// An external abort that EL0's accesses may have caused: it ends the process that ran.
    @Root
    static long systemError(long context, long syndrome) {
        return kernel.fault(context, ExitCause.OTHER, 0, syndrome);
    }

    private static boolean admitted() {
        ThreadControl thread = kernel.current();
        if (thread.vectors) {
            return false;
        }
        processor.admitVectors(thread);
        return true;
    }

    private static int cause(int kind) {
        return switch (kind) {
            case UNKNOWN -> ExitCause.UNDEFINED_INSTRUCTION;
            case SYSTEM_REGISTER -> ExitCause.TRAPPED_REGISTER;
            case INSTRUCTION_ABORT -> ExitCause.INSTRUCTION_ABORT;
            case PC_ALIGNMENT -> ExitCause.PC_ALIGNMENT;
            case DATA_ABORT -> ExitCause.DATA_ABORT;
            case SP_ALIGNMENT -> ExitCause.SP_ALIGNMENT;
            case VECTORS, FLOATING_POINT -> ExitCause.FLOATING_POINT;
            case BREAKPOINT -> ExitCause.BREAKPOINT;
            default -> ExitCause.OTHER;
        };
    }
}
