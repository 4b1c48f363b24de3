package beetos.hosted;

import beetos.hosted.image.StandIn;
import beetos.hosted.rewrite.ClassStore;
import beetos.hosted.rewrite.ProgramLoader;
import beetos.kernel.Context;
import beetos.kernel.ProcessControl;
import beetos.kernel.ThreadControl;
import beetos.kernel.memory.AddressSpace;
import beetos.kernel.memory.UserMemory;
import beetos.machine.Memory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A process: its classes in a loader of its own, its code points, and the threads that it has made and the kernel does not know yet.
public final class Program {
    private static final String ENTRY = "beetos.user.Entry.entry";
    private static final String THREAD_ENTRY = "beetos.user.ProcessThreads.entry";
    private static final String GUEST_START = "beetos.hosted.guest.Start";

    private final Machine machine;
    private final int id;
    private final long entry;
    private final long startBlock;
    private final AddressSpace space;
    private final List<ClassStore> stores;
    private final List<String> points = new ArrayList<>(List.of(ENTRY));
    private final Map<Long, ProgramThread> prepared = new HashMap<>();      // by thread block
    private final Queue<ProgramThread> starting = new ConcurrentLinkedQueue<>();
    private StandIn image;
    private ClassLoader loader;
    private Guest guest;

    /// What the guest's own code does for the machine.
    public interface Guest {
        /// Asks the kernel for a thread that will run this one.
        void start(ProgramThread thread);

        /// The calling thread's last words to the kernel.
        void end();
    }

    /// `context` is its first thread's, at its beginning.
    Program(Machine machine, ProcessControl process, long context, List<ClassStore> stores) {
        this.machine = machine;
        id = process.id();
        space = process.space;
        entry = Memory.load64(context + Context.PC);
        startBlock = Context.x(context, 0);
        this.stores = stores;
    }

    int id() {
        return id;
    }

    long entry() {
        return entry;
    }

    public long startBlock() {
        return startBlock;
    }

    /// The thread that the kernel has just given the processor for the first time.
    ProgramThread begin(ThreadControl control, long context) {
        ProgramThread thread = null;
        if (Memory.load64(context + Context.PC) == codePoint(THREAD_ENTRY)) {
            thread = prepared.remove(Memory.load64(UserMemory.readable(space, Context.x(context, 0))));
        }
        if (thread == null) {
            thread = new ProgramThread(machine, this, "process " + id, null, false);
        }
        thread.bind(control, context);
        return thread;
    }

    // ---- code points

    long codePoint(String method) {
        int index = points.indexOf(method);
        if (index < 0) {
            index = points.size();
            points.add(method);
        }
        if (index >= StandIn.POINTS) {
            throw new IllegalStateException("a process has no more code points");
        }
        return entry + 4L * index;
    }

    /// What this instruction does; null if it is no code point.
    Runnable at(int instruction) {
        if (instruction < 1 || instruction > points.size()) {
            return null;
        }
        String method = points.get(instruction - 1);
        return method.equals(ENTRY) ? this::enter : () -> invoke(method);
    }

    private void enter() {
        image = StandIn.parse(constants());
        loader = new ProgramLoader(stores.get(image.classPath()));
        try {
            Method start = loader.loadClass(GUEST_START).getMethod("begin", Program.class);
            start.invoke(null, this);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private void invoke(String method) {
        int dot = method.lastIndexOf('.');
        try {
            Method target = loader.loadClass(method.substring(0, dot)).getDeclaredMethod(method.substring(dot + 1));
            target.setAccessible(true);
            target.invoke(null);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(method, thrown.getCause());
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private String constants() {
        long at = entry - StandIn.FIRST_POINT + StandIn.TEXT_LENGTH;
        byte[] text = new byte[Memory.load32(UserMemory.readable(space, at))];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) Memory.load8(UserMemory.readable(space, at + 4 + i));
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    // ---- threads

    /// A prepared thread has been started by the JVM; the next safe point tells the kernel. Any thread of this process.
    void starts(ProgramThread thread) {
        starting.add(thread);
        SafePoint.requested = true;
    }

    public void startPrepared() {
        for (ProgramThread thread = starting.poll(); thread != null; thread = starting.poll()) {
            guest.start(thread);
        }
    }

    void ended() {
        guest.end();
    }

    // ---- for beetos.hosted.guest

    public void guest(Guest guest) {
        this.guest = guest;
    }

    /// Name and main class of each program in the image.
    public Map<String, String> mains() {
        return image.mains();
    }

    public ClassLoader loader() {
        return loader;
    }

    /// The kernel's thread that begins with this thread block will run this one.
    public void bind(long threadBlock, ProgramThread thread) {
        prepared.put(threadBlock, thread);
    }
}
