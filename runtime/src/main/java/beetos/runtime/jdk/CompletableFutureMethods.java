package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Asynchronous stages without a pool: each that names no executor has a daemon thread of its own.
@Substitute("java/util/concurrent/CompletableFuture")
final class CompletableFutureMethods {
    private static final Executor THREADS = CompletableFutureMethods::start;

    private CompletableFutureMethods() {}

    private static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    static Executor defaultExecutor(CompletableFuture<?> self) { return THREADS; }

    static <U> CompletableFuture<U> asyncSupplyStage(Executor executor, Supplier<U> supplier) {
        Objects.requireNonNull(supplier);
        CompletableFuture<U> stage = new CompletableFuture<>();
        (executor == null ? THREADS : executor).execute(() -> complete(stage, supplier));
        return stage;
    }

    static CompletableFuture<Void> asyncRunStage(Executor executor, Runnable task) {
        Objects.requireNonNull(task);
        return asyncSupplyStage(executor, () -> {
            task.run();
            return null;
        });
    }

    private static <U> void complete(CompletableFuture<U> stage, Supplier<U> supplier) {
        try {
            stage.complete(supplier.get());
        } catch (CompletionException failure) {
            stage.completeExceptionally(failure);
        } catch (Throwable failure) {
            stage.completeExceptionally(new CompletionException(failure));
        }
    }
}
