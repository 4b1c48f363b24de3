package beetos.hosted.guest;

import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.hosted.Program;
import beetos.hosted.ProgramThread;
import beetos.machine.Address;
import beetos.runtime.ThreadBlock;
import beetos.user.KernelPlatform;
import beetos.user.SystemCall;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.WeakHashMap;

/// The process's threads. A Thread object of the program is never started itself: it stands for a virtual thread that runs its `run`, and
/// the program is given the one wherever the JDK has the other. The kernel knows each by a thread and a stack as on the machine; its block
/// and its start words are those of `beetos.user.ProcessThreads`.
final class Threads implements Program.Guest {
    private static final long STACK = 256 * 1024;

    private static final ThreadLocal<Thread> CURRENT = new ThreadLocal<>();
    private static final Map<Thread, ProgramThread> STARTED = new WeakHashMap<>();
    private static final Map<ProgramThread, Long> BLOCKS = new WeakHashMap<>();
    private static final ArrayDeque<Long> FREE = new ArrayDeque<>();
    private static final Object USERS = new Object();
    private static Thread.UncaughtExceptionHandler defaultHandler;
    private static int users;

    static void first() {
        CURRENT.set(new Thread(null, null, "main"));
    }

    static Thread current() {
        Thread known = CURRENT.get();
        return known != null ? known : Thread.currentThread();
    }

    /// The JVM's thread that does what this one of the program does.
    static Thread real(Thread thread) {
        synchronized (STARTED) {
            ProgramThread started = STARTED.get(thread);
            return started == null ? thread : started.thread();
        }
    }

    static boolean isStarted(Thread thread) {
        synchronized (STARTED) {
            return STARTED.containsKey(thread);
        }
    }

    /// A thread that the JDK may start: its start is this process's.
    static Thread prepared(Thread thread) {
        return prepare(thread).thread();
    }

    private static ProgramThread prepare(Thread thread) {
        boolean user = !thread.isDaemon();
        ProgramThread prepared = ProgramThread.current().prepare(thread.getName(), () -> run(thread, user));
        synchronized (STARTED) {
            STARTED.put(thread, prepared);
        }
        count(user ? 1 : 0);
        return prepared;
    }

    static void start(Thread thread) {
        if (thread.isVirtual()) {
            thread.start();
            return;
        }
        if (isStarted(thread)) {
            throw new IllegalThreadStateException();
        }
        prepare(thread).thread().start();
        ProgramThread.current().program().startPrepared();
    }

    private static void run(Thread thread, boolean user) {
        CURRENT.set(thread);
        long start = ProgramThread.current().register(0);
        ThreadBlock.stack(Address.load64(start), Address.load64(start + 8), Address.load64(start + 16));
        KernelPlatform.currentThread();        // its maker has written the number, and will not write to this stack again
        try {
            thread.run();
        } catch (Throwable thrown) {
            uncaught(thread, thrown);
        }
        count(user ? -1 : 0);
    }

    private static void count(int change) {
        synchronized (USERS) {
            users += change;
            USERS.notifyAll();
        }
    }

    /// Waits until every thread but daemons and the caller has ended.
    static void awaitUsers() {
        synchronized (USERS) {
            while (users > 0) {
                try {
                    USERS.wait();
                } catch (InterruptedException ignored) {
                    continue;       // nobody asks after main has ended
                }
            }
        }
    }

    // ---- the kernel's side

    @Override
    public void start(ProgramThread thread) {
        long block = takeBlock();
        BLOCKS.put(thread, block);
        thread.program().bind(block, thread);
        if (KernelPlatform.startThread(block, STACK) < 0) {
            throw new OutOfMemoryError("unable to create native thread: the platform has no more");
        }
    }

    @Override
    public void end() {
        Long block = BLOCKS.remove(ProgramThread.current());
        ThreadBlock.clear(block);
        FREE.add(block);
        KernelPlatform.exitThread();
    }

    private static long takeBlock() {
        if (FREE.isEmpty()) {
            long page = SystemCall.map(0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
            if (page < 0) {
                throw new OutOfMemoryError("unable to create native thread: no memory for its block");
            }
            for (long at = page; at < page + Page.SIZE; at += ThreadBlock.LENGTH) {
                FREE.add(at);
            }
        }
        return FREE.poll();
    }

    // ---- what nobody catches

    static void defaultHandler(Thread.UncaughtExceptionHandler handler) {
        defaultHandler = handler;
    }

    static Thread.UncaughtExceptionHandler defaultHandler() {
        return defaultHandler;
    }

    static void uncaught(Thread thread, Throwable thrown) {
        Thread.UncaughtExceptionHandler own = thread.getUncaughtExceptionHandler();
        if (own != null && !(own instanceof ThreadGroup)) {
            own.uncaughtException(thread, thrown);
        } else if (defaultHandler != null) {
            defaultHandler.uncaughtException(thread, thrown);
        } else {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            ThrowableMethods.printStackTrace(thrown);
        }
    }
}
