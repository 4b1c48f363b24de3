package beetos.hosted;

import java.lang.reflect.Constructor;
import java.util.concurrent.Executor;

/// Makes virtual threads that run where an executor of ours says. The JDK has the constructor and does not export it: the JVM needs
/// `--add-opens java.base/java.lang=ALL-UNNAMED`.
final class VirtualThreads {
    private static final Constructor<?> BUILDER = builder();

    private VirtualThreads() {}

    private static Constructor<?> builder() {
        try {
            Constructor<?> builder = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder").getDeclaredConstructor(Executor.class);
            builder.setAccessible(true);
            return builder;
        } catch (ReflectiveOperationException | RuntimeException cause) {
            throw new IllegalStateException("hosted mode needs --add-opens java.base/java.lang=ALL-UNNAMED", cause);
        }
    }

    static Thread unstarted(Executor executor, String name, Runnable body) {
        try {
            return ((Thread.Builder.OfVirtual) BUILDER.newInstance(executor)).name(name).inheritInheritableThreadLocals(false).unstarted(body);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
