package beetos.runtime.jdk;

import beetos.runtime.Substitute;

/// There are no virtual threads to watch.
@Substitute("java/lang/ThreadLocal")
final class ThreadLocalMethods {
    private ThreadLocalMethods() {}

    static boolean traceVirtualThreadLocals() { return false; }
}
