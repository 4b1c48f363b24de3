package beetos.hosted.rewrite;

import java.util.Map;
import java.util.Set;

/// The table: which methods of the JDK belong to the process, and who has them instead. A static method of the same name stands for
/// each; an instance method's receiver is its first argument. What `beetos.runtime` calls its platform is `beetos.user`'s, as the compiler has it.
final class Substitutes {
    static final String SYSTEM = "beetos/hosted/guest/SystemMethods";
    private static final String RUNTIME = "beetos/hosted/guest/RuntimeMethods";
    private static final String THREAD = "beetos/hosted/guest/ThreadMethods";
    private static final String EXECUTORS = "beetos/hosted/guest/ExecutorMethods";

    private static final Map<String, String> STATIC_OWNERS = Map.of(
            "beetos/runtime/Platform", "beetos/user/KernelPlatform");

    private static final Set<String> SYSTEM_METHODS = Set.of("setIn", "setOut", "setErr", "currentTimeMillis", "nanoTime", "lineSeparator", "getProperty",
            "setProperty", "clearProperty", "getProperties", "setProperties", "getenv", "gc", "runFinalization", "exit", "console");
    private static final Set<String> THREAD_STATICS = Set.of("currentThread", "yield", "setDefaultUncaughtExceptionHandler",
            "getDefaultUncaughtExceptionHandler", "ofPlatform", "ofVirtual", "startVirtualThread", "dumpStack");
    /// With their descriptors: any class may have a method of such a name.
    private static final Set<String> THREAD_METHODS = Set.of("start()V", "join()V", "join(J)V", "join(JI)V", "join(Ljava/time/Duration;)Z",
            "interrupt()V", "isInterrupted()Z", "isAlive()Z", "getState()Ljava/lang/Thread$State;", "getStackTrace()[Ljava/lang/StackTraceElement;");
    private static final Set<String> RUNTIME_METHODS =
            Set.of("exit", "halt", "addShutdownHook", "removeShutdownHook", "availableProcessors", "freeMemory", "totalMemory", "maxMemory", "gc");
    private static final Set<String> EXECUTORS_METHODS = Set.of("newFixedThreadPool", "newCachedThreadPool", "newSingleThreadExecutor",
            "newScheduledThreadPool", "newSingleThreadScheduledExecutor", "newVirtualThreadPerTaskExecutor", "newThreadPerTaskExecutor");

    private Substitutes() {}

    /// The class whose static method stands for this one, or null. `isThread` says of a class whether it is one of threads.
    static String owner(String owner, String name, String descriptor, boolean isStatic, java.util.function.Predicate<String> isThread) {
        if (isStatic) {
            return switch (owner) {
                case "java/lang/System" -> SYSTEM_METHODS.contains(name) ? SYSTEM : null;
                case "java/lang/Thread" -> THREAD_STATICS.contains(name) ? THREAD : null;
                case "java/util/concurrent/Executors" -> EXECUTORS_METHODS.contains(name) ? EXECUTORS : null;
                case "java/util/concurrent/CompletableFuture" -> name.equals("supplyAsync") || name.equals("runAsync") ? EXECUTORS : null;
                case "java/util/concurrent/locks/LockSupport" -> name.equals("unpark") ? THREAD : null;
                default -> STATIC_OWNERS.get(owner);
            };
        }
        if (name.equals("printStackTrace") && descriptor.equals("()V")) {
            return SYSTEM;
        }
        if (owner.equals("java/lang/Runtime") && RUNTIME_METHODS.contains(name)) {
            return RUNTIME;
        }
        return THREAD_METHODS.contains(name + descriptor) && isThread.test(owner) ? THREAD : null;
    }
}
