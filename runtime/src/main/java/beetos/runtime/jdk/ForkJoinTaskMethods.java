package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinTask;

/// A forked task runs at once in the calling thread: there is no pool. Whoever joins it finds it done.
@Substitute("java/util/concurrent/ForkJoinTask")
final class ForkJoinTaskMethods {
    private ForkJoinTaskMethods() {}

    static ForkJoinTask<?> fork(ForkJoinTask<?> self) {
        if (self instanceof CountedCompleter<?> completer) {
            completer.compute();   // is done only with all that it has forked
        } else {
            self.quietlyInvoke();
        }
        return self;
    }
}
