package beetos.user;

import beetos.abi.Call;

/// The machine's frames, and a process's account of them.
public record MemoryUse(long frames, long free, long account, long used) {
    public static MemoryUse now() {
        return of(0);
    }

    /// With the account of the process that a handle names; 0 is this one.
    public static MemoryUse of(int process) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = process;
        KernelException.check(SystemCall.invoke(block, Call.MEMORY));
        return new MemoryUse(block[0], block[1], block[2], block[3]);
    }

    /// Frames of the account that nobody uses.
    public long left() {
        return account - used;
    }
}
