package beetos.user;

import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.machine.Address;

/// The standard streams below the runtime: nothing here allocates in the heap. Each stream has a call block, a lock and, once it needs
/// one, a page to lend. The page mapped at the start holds, of each stream, 256 bytes:
///
///     +0 call block (10 words)   +80 lock   +88 address of the page that it lends, 0: none yet   +96 copy of the call block
///
/// and from +1024 on what the platform itself needs room for.
public final class ProcessStreams {
    private static final int INPUT = 0;
    private static final int PART = 256;
    private static final int LOCK = 80;
    private static final int LENT = 88;
    private static final int AGAIN = 96;
    private static final int STREAMS = 3;
    private static final int ROOM = 1024;
    private static final int CONSOLE_LIMIT = 1024;
    /// What a shell shows of it: 128 + 13, as of a Unix program that SIGPIPE ends.
    private static final int ENDED_BY_PIPE = 141;

    private static long area;
    private static final int[] HANDLES = new int[STREAMS];
    private static final int[] KINDS = new int[STREAMS];

    private ProcessStreams() {}

    static void begin() {
        area = SystemCall.map(0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        for (int stream = 0; stream < STREAMS; stream++) {
            set(stream, InitialHandles.INPUT + stream);
        }
    }

    /// Room for the platform: the rest of the page, zero at first.
    static long room() {
        return area + ROOM;
    }

    private static void set(int stream, int handle) {
        HANDLES[stream] = handle;
        KINDS[stream] = (int) SystemCall.kind(handle);
    }

    /// Makes output and error of this process go to another connection, or to the kernel's console.
    public static void output(int handle) {
        set(1, handle);
        set(2, handle);
    }

    public static void input(int handle) {
        set(INPUT, handle);
    }

    /// Writes all octets to stream 1 or 2; false if some were refused, which are lost. A program that writes for nobody is ended.
    static boolean write(int stream, long address, int length) {
        PlatformLock lock = new PlatformLock(part(stream) + LOCK);
        lock.lock();
        long status = Status.OK;
        for (int done = 0; done < length && status == Status.OK; ) {
            int step = Math.min(length - done, limit(stream, length - done));
            status = writeStep(stream, address + done, step);
            done += step;
        }
        lock.unlock();
        if (status == Status.NO_READER) {
            SystemCall.exit(ENDED_BY_PIPE);
        }
        return status == Status.OK;
    }

    /// Octets that can be written at once. Without memory for a page to lend, as many as a message has room for.
    private static int limit(int stream, int wanted) {
        if (KINDS[stream] == HandleKind.CONSOLE) {
            return CONSOLE_LIMIT;
        }
        return wanted > Stream.SHORT && lent(stream) > 0 ? (int) Page.SIZE : Stream.SHORT;
    }

    /// What the stream answers; EXHAUSTED if the kernel refused.
    private static long writeStep(int stream, long address, int length) {
        long block = part(stream);
        if (KINDS[stream] == HandleKind.CONSOLE) {
            return SystemCall.consoleWrite(HANDLES[stream], address, length) < 0 ? Status.EXHAUSTED : Status.OK;
        }
        if (KINDS[stream] != HandleKind.CONNECTION) {
            return Status.NOT_PERMITTED;
        }
        Address.zero(block, LOCK);
        Address.store64(block, HANDLES[stream]);
        if (length <= Stream.SHORT) {
            Address.store64(block + 8, Stream.WRITE_SHORT + length);
            Address.copy(address, block + 16, length);
            long result = exchange(block, Call.CALL);
            return result < 0 ? Status.EXHAUSTED : Address.load64(block + 8);
        }
        long page = lent(stream);
        Address.copy(address, page, length);
        Address.store64(block + 8, Stream.WRITE);
        Address.store64(block + 16, page | 1);
        Address.store64(block + 32, length);
        long result = exchange(block, Call.LEND);
        return result < 0 ? Status.EXHAUSTED : Address.load64(block + 24);
    }

    /// Once more, to the next run, if the service died that had it ([Connection]).
    private static long exchange(long block, int call) {
        Address.copy(block, block + AGAIN, LOCK);
        long result = SystemCall.invoke(block, call);
        if (result == KernelError.SERVER_GONE) {
            Address.copy(block + AGAIN, block, LOCK);
            result = SystemCall.invoke(block, call);
        }
        return result;
    }

    /// Reads at least one octet, or -1 at the end of the input.
    static int read(long address, int length) {
        if (KINDS[INPUT] != HandleKind.CONNECTION) {
            return -1;
        }
        PlatformLock lock = new PlatformLock(part(INPUT) + LOCK);
        lock.lock();
        long block = part(INPUT);
        long page = Math.max(0, lent(INPUT));     // without one the kernel refuses, and that is the end of the input
        int wanted = (int) Math.min(length, Page.SIZE);
        Address.zero(block, LOCK);
        Address.store64(block, HANDLES[INPUT]);
        Address.store64(block + 8, Stream.READ);
        Address.store64(block + 16, page | 1);
        Address.store64(block + 32, wanted);
        int count = -1;
        if (exchange(block, Call.LEND_MUTABLE) >= 0 && Address.load64(block + 24) == Status.OK) {
            count = (int) Math.min(Address.load64(block + 16), wanted);
            Address.copy(page + Address.load64(block + 8), address, Math.max(count, 0));
        }
        lock.unlock();
        return count > 0 ? count : -1;
    }

    private static long part(int stream) {
        return area + (long) stream * PART;
    }

    /// The page that a stream lends, mapped when it first needs one; the kernel's error if there is no memory. The stream's lock is held.
    private static long lent(int stream) {
        long page = Address.load64(part(stream) + LENT);
        if (page == 0) {
            page = SystemCall.map(0, Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
            Address.store64(part(stream) + LENT, Math.max(0, page));
        }
        return page;
    }
}
