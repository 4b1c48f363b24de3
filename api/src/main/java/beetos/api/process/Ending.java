package beetos.api.process;

import beetos.abi.ExitCause;

/// How a process ended: `cause` is an [ExitCause].
public record Ending(int cause, int status, long faultAddress, long programCounter) {
    /// Added to a cause for the status of a process that a fault ended, as a shell shows it.
    private static final int FAULT = 160;

    /// The status that a shell shows: what the program said, or 160 + the cause of a fault.
    public int shown() {
        return cause == ExitCause.EXIT || cause == ExitCause.KILLED ? status : FAULT + cause;
    }
}
