package beetos.user;

import beetos.abi.Call;

/// The machine's frames, and this process's account of them.
public record MemoryUse(long frames, long free, long account, long used) {
    public static MemoryUse now() {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        KernelException.check(SystemCall.invoke(block, Call.MEMORY));
        return new MemoryUse(block[0], block[1], block[2], block[3]);
    }
}
