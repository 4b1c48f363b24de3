package conformance.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Covers CompletableFuture and FutureTask completed on the calling thread: chains, combination and failure.
public final class CompletedFutures {
    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        CompletableFuture<String> chained = future.thenApply(x -> x * 2).thenCombine(CompletableFuture.completedFuture(5), Integer::sum).thenApply(x -> "result " + x);
        System.out.println(chained.isDone());
        future.complete(10);
        System.out.println(chained.get() + " " + future.complete(11) + " " + future.join());
        CompletableFuture<Integer> failed = CompletableFuture.<Integer>failedFuture(new IllegalStateException("broken")).thenApply(x -> x + 1);
        System.out.println(failed.isCompletedExceptionally() + " " + failed.exceptionally(e -> -1).join() + " " + failed.handle((v, e) -> e instanceof CompletionException ? "wrapped" : "plain").join());
        try {
            failed.join();
        } catch (CompletionException e) {
            System.out.println(e.getCause().getMessage());
        }
        FutureTask<String> task = new FutureTask<>(() -> "task");
        task.run();
        System.out.println(task.get() + task.isDone() + task.cancel(true));
        FutureTask<String> throwing = new FutureTask<>(() -> {
            throw new Exception("inside");
        });
        throwing.run();
        try {
            throwing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getMessage());
        }
        System.out.println(CompletableFuture.allOf(future, CompletableFuture.completedFuture(1)).isDone() + " " + CompletableFuture.anyOf(CompletableFuture.completedFuture("any")).join());
    }
}
