package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.util.concurrent.ForkJoinPool;

/// There is no common pool. A parallelism of 1 makes parallel sorts sequential and parallel streams split little.
@Substitute(value = "java/util/concurrent/ForkJoinPool", initializer = false)
final class ForkJoinPoolMethods {
    private ForkJoinPoolMethods() {}

    static int getCommonPoolParallelism() { return 1; }

    static ForkJoinPool asyncCommonPool() { return null; }

    static void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException {
        while (!blocker.isReleasable() && !blocker.block()) {
            Thread.onSpinWait();
        }
    }
}
