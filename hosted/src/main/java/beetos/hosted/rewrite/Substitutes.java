package beetos.hosted.rewrite;

import java.util.Map;
import java.util.Set;

/// The table: which methods of the JDK belong to the process, and who has them instead. A static method of the same name stands for
/// each; an instance method's receiver is its first argument. What `beetos.runtime` calls its platform is `beetos.user`'s, as the compiler has it.
final class Substitutes {
    private static final String THROWABLE = "beetos/hosted/guest/ThrowableMethods";
    private static final String PATH = "beetos/hosted/guest/PathMethods";
    private static final String RUNTIME = "beetos/hosted/guest/RuntimeMethods";
    private static final String THREAD = "beetos/hosted/guest/ThreadMethods";
    private static final String EXECUTORS = "beetos/hosted/guest/ExecutorMethods";

    private static final Map<String, String> STATIC_OWNERS = Map.of(
            "beetos/runtime/Platform", "beetos/user/KernelPlatform",
            "beetos/runtime/files/FilePlatform", "beetos/api/files/ServedFiles",
            "sun/nio/ch/FileChannelImpl", "beetos/runtime/jdk/FileChannelMethods",
            "java/io/DataOutputStream", "beetos/hosted/guest/FileMethods",
            "java/nio/file/Paths", PATH);
    private static final Map<String, String> RECEIVERS = Map.of(
            THROWABLE, "java/lang/Throwable", RUNTIME, "java/lang/Runtime", THREAD, "java/lang/Thread", PATH, "java/nio/file/Path");

    /// What the process's own System has; the rest, such as arraycopy, is the JVM's.
    private static final Set<String> SYSTEM_METHODS = Set.of("setIn", "setOut", "setErr", "currentTimeMillis", "nanoTime", "lineSeparator", "getProperty",
            "setProperty", "clearProperty", "getProperties", "setProperties", "getenv", "gc", "runFinalization", "exit", "console", "checkName");
    /// With their descriptors: the same in a directory that is named are the path's.
    private static final Set<String> TEMPORARY_FILES = Set.of(
            "createTempFile(Ljava/lang/String;Ljava/lang/String;[Ljava/nio/file/attribute/FileAttribute;)Ljava/nio/file/Path;",
            "createTempDirectory(Ljava/lang/String;[Ljava/nio/file/attribute/FileAttribute;)Ljava/nio/file/Path;");
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
                case Renaming.SYSTEM -> SYSTEM_METHODS.contains(name) ? null : "java/lang/System";
                case "java/nio/file/Path" -> PATH;
                case "java/nio/file/FileSystems" -> name.equals("getDefault") ? PATH : null;
                case "java/nio/file/spi/FileSystemProvider" -> name.equals("installedProviders") ? PATH : null;
                case "java/nio/file/Files" -> TEMPORARY_FILES.contains(name + descriptor) ? PATH : null;
                case "java/lang/Thread" -> THREAD_STATICS.contains(name) ? THREAD : null;
                case "java/util/concurrent/Executors" -> EXECUTORS_METHODS.contains(name) ? EXECUTORS : null;
                case "java/util/concurrent/CompletableFuture" -> name.equals("supplyAsync") || name.equals("runAsync") ? EXECUTORS : null;
                case "java/util/concurrent/locks/LockSupport" -> name.equals("unpark") ? THREAD : null;
                default -> STATIC_OWNERS.get(owner);
            };
        }
        if (name.equals("printStackTrace") && descriptor.equals("()V")) {
            return THROWABLE;
        }
        if (owner.equals("java/nio/file/Path") && name.equals("toFile")) {
            return PATH;
        }
        if (owner.equals("java/lang/Runtime") && RUNTIME_METHODS.contains(name)) {
            return RUNTIME;
        }
        return THREAD_METHODS.contains(name + descriptor) && isThread.test(owner) ? THREAD : null;
    }

    /// What a substitute of instance methods takes as its first argument.
    static String receiver(String instead) {
        return RECEIVERS.get(instead);
    }
}
