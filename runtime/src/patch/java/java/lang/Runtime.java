package java.lang;

import beetos.runtime.Exit;
import beetos.runtime.Platform;
import beetos.runtime.heap.Heap;

/// Runtime on BeetOS: processors, memory and the end of the program.
public class Runtime {
    private static final Runtime CURRENT = new Runtime();

    private Runtime() {}

    public static Runtime getRuntime() { return CURRENT; }

    public void exit(int status) { Exit.exit(status); }

    public void halt(int status) { Exit.halt(status); }

    public void addShutdownHook(Thread hook) { Exit.addHook(hook); }

    public boolean removeShutdownHook(Thread hook) { return Exit.removeHook(hook); }

    public int availableProcessors() { return Platform.processors(); }

    public long freeMemory() { return Heap.freeBytes(); }

    public long totalMemory() { return Heap.bytes(); }

    public long maxMemory() { return Heap.limitBytes(); }

    public void gc() { Heap.collect(); }

    public void runFinalization() {}
}
