package beetos.os.procman;

import beetos.abi.KernelError;
import beetos.abi.Manifest;
import beetos.os.bundle.ManifestView;
import beetos.user.KernelException;
import beetos.user.MemoryUse;
import java.util.List;

/// The account of a new process: how many frames, and out of whose account; null is `procman`'s own.
///
/// Services are paid for by `procman`: what their manifests say, or (the shell) all that is left but a reserve, out of which services start
/// again. A program comes out of its parent's account: what its manifest says, or a half of what its parent has left but a little. So whoever starts
/// without end starves itself and what it has started.
record Budget(long frames, KernelProcess payer) {
    private static final long LEAST = 64;
    private static final long PARENTS_OWN = 128;         // that a parent keeps of its account, or, where that is less,
    private static final long PARENTS_SHARE = 8;
    private static final long RESERVE_SHARE = 32;        // of all frames

    static Budget program(ManifestView manifest, KernelProcess parent) {
        long left = MemoryUse.of(parent.handle()).left();
        long half = (left - Math.min(PARENTS_OWN, left / PARENTS_SHARE)) / 2;
        return new Budget(enough(manifest.frames() > 0 ? manifest.frames() : half), parent);
    }

    /// `last` is what its first run had, which a later one gets again; 0: this is the first.
    static Budget service(ManifestView manifest, long last) {
        long first = manifest.frames() > 0 ? granted(manifest) : rest();
        return new Budget(enough(last > 0 ? last : first), null);
    }

    private static long granted(ManifestView manifest) {
        List<String> share = manifest.texts(Manifest.SHARE);
        return share.isEmpty() ? manifest.frames() : Math.max(manifest.frames(), MemoryUse.now().left() * Kernel.number(share.get(0), 0) / 100);
    }

    private static long rest() {
        MemoryUse memory = MemoryUse.now();
        return memory.left() - memory.frames() / RESERVE_SHARE;
    }

    /// Whether a service can have its frames now: what its last run had may still be on its way back.
    static boolean covers(ManifestView manifest, long last) {
        return manifest.frames() > 0 ? MemoryUse.now().left() > last : rest() >= last;
    }

    private static long enough(long frames) {
        if (frames < LEAST) {
            throw new KernelException(KernelError.OUT_OF_MEMORY);
        }
        return frames;
    }
}
