package conformance.concurrent;

/// Covers ThreadLocal: initial values, set, remove, and separate variables on one thread.
public final class ThreadLocals {
    public static void main(String[] args) {
        ThreadLocal<Integer> first = ThreadLocal.withInitial(() -> 5);
        ThreadLocal<String> second = new ThreadLocal<>();
        System.out.println(first.get() + " " + second.get());
        first.set(6);
        second.set("x");
        System.out.println(first.get() + second.get());
        first.remove();
        System.out.println(first.get());
    }
}
