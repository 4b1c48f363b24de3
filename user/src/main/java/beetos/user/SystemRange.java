package beetos.user;

import beetos.abi.Call;

/// Ranges that the kernel maps for who holds their handle.
public final class SystemRange {
    private SystemRange() {}

    /// The bundle of programs, read-only.
    public static PageOctets bundle(int handle) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = handle;
        long address = KernelException.check(SystemCall.invoke(block, Call.BUNDLE_MAP));
        return new PageOctets(address, (int) block[1]);
    }
}
