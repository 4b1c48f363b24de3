package beetos.user;

import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.machine.Address;

/// The standard streams below the runtime: nothing here allocates in the heap. Each stream has a page to lend, a call block and
/// a lock, laid out in memory mapped at the start:
///
///     page 0: by stream: call block +0 (10 words), lock +80; each stream's part is 128 bytes
///     pages 1–3: what input, output and error lend
public final class ProcessStreams {
    private static final int INPUT = 0;
    private static final int PART = 128;
    private static final int LOCK = 80;
    private static final int STREAMS = 3;
    private static final int CONSOLE_LIMIT = 1024;

    private static long area;
    private static final int[] HANDLES = new int[STREAMS];
    private static final int[] KINDS = new int[STREAMS];

    private ProcessStreams() {}

    static void begin() {
        area = SystemCall.map(0, (1 + STREAMS) * Page.SIZE, MapFlags.READ | MapFlags.WRITE | MapFlags.LENDABLE);
        for (int stream = 0; stream < STREAMS; stream++) {
            set(stream, InitialHandles.INPUT + stream);
        }
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

    /// Writes all octets to stream 1 or 2; what nobody takes is lost.
    static void write(int stream, long address, int length) {
        PlatformLock lock = new PlatformLock(part(stream) + LOCK);
        lock.lock();
        for (int done = 0; done < length; ) {
            int step = Math.min(length - done, limit(KINDS[stream]));
            if (!writeStep(stream, address + done, step)) {
                break;
            }
            done += step;
        }
        lock.unlock();
    }

    private static int limit(int kind) {
        return kind == HandleKind.CONSOLE ? CONSOLE_LIMIT : (int) Page.SIZE;
    }

    private static boolean writeStep(int stream, long address, int length) {
        long block = part(stream);
        if (KINDS[stream] == HandleKind.CONSOLE) {
            return SystemCall.consoleWrite(HANDLES[stream], address, length) >= 0;
        }
        if (KINDS[stream] != HandleKind.CONNECTION) {
            return false;
        }
        Address.zero(block, LOCK);
        Address.store64(block, HANDLES[stream]);
        if (length <= Stream.SHORT) {
            Address.store64(block + 8, Stream.WRITE_SHORT + length);
            Address.copy(address, block + 16, length);
            return SystemCall.invoke(block, Call.CALL) >= 0;
        }
        long page = lent(stream);
        Address.copy(address, page, length);
        Address.store64(block + 8, Stream.WRITE);
        Address.store64(block + 16, page | 1);
        Address.store64(block + 32, length);
        return SystemCall.invoke(block, Call.LEND) >= 0;
    }

    /// Reads at least one octet, or -1 at the end of the input.
    static int read(long address, int length) {
        if (KINDS[INPUT] != HandleKind.CONNECTION) {
            return -1;
        }
        PlatformLock lock = new PlatformLock(part(INPUT) + LOCK);
        lock.lock();
        long block = part(INPUT);
        long page = lent(INPUT);
        int wanted = (int) Math.min(length, Page.SIZE);
        Address.zero(block, LOCK);
        Address.store64(block, HANDLES[INPUT]);
        Address.store64(block + 8, Stream.READ);
        Address.store64(block + 16, page | 1);
        Address.store64(block + 32, wanted);
        int count = -1;
        if (SystemCall.invoke(block, Call.LEND_MUTABLE) >= 0 && Address.load64(block + 24) == Status.OK) {
            count = (int) Math.min(Address.load64(block + 16), wanted);
            Address.copy(page + Address.load64(block + 8), address, Math.max(count, 0));
        }
        lock.unlock();
        return count > 0 ? count : -1;
    }

    private static long part(int stream) {
        return area + (long) stream * PART;
    }

    private static long lent(int stream) {
        return area + (1 + stream) * Page.SIZE;
    }
}
