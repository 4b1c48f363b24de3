package beetos.machine;

/// Which of the JVM's threads run programs in hosted mode, and on which processor.
public final class HostedThread {
    private static final ThreadLocal<HostedProcessor> PROCESSOR = new ThreadLocal<>();

    private HostedThread() {}

    /// From now the calling thread runs on `processor`; null: on none.
    public static void enter(HostedProcessor processor) {
        PROCESSOR.set(processor);
    }

    /// The calling thread's processor; null if it runs no program.
    public static HostedProcessor processor() {
        return PROCESSOR.get();
    }
}
