package beetos.os.procman;

import beetos.abi.ExitCause;
import beetos.api.process.Ending;

/// Says what ended a process.
final class Fault {
    private Fault() {}

    static String describe(Process process, Ending ending) {
        return process.name() + "[" + process.id() + "]: " + cause(ending.cause()) + " at 0x" + Long.toHexString(ending.faultAddress())
                + ", pc 0x" + Long.toHexString(ending.programCounter()) + process.code().describe(ending.programCounter());
    }

    private static String cause(int cause) {
        return switch (cause) {
            case ExitCause.DATA_ABORT -> "data abort";
            case ExitCause.INSTRUCTION_ABORT -> "instruction abort";
            case ExitCause.UNDEFINED_INSTRUCTION -> "undefined instruction";
            case ExitCause.BREAKPOINT -> "breakpoint";
            case ExitCause.PC_ALIGNMENT -> "misaligned program counter";
            case ExitCause.SP_ALIGNMENT -> "misaligned stack pointer";
            case ExitCause.TRAPPED_REGISTER -> "trapped register";
            case ExitCause.FLOATING_POINT -> "floating-point fault";
            default -> "fault";
        };
    }
}
