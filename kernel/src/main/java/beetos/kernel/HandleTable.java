package beetos.kernel;

import beetos.abi.HandleKind;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.kernel.memory.Account;

/// The handles of a process, by number from 1. Grows by chunks that its account pays for.
final class HandleTable {
    private static final int CHUNKS = 128;
    static final int LIMIT = CHUNKS << HandleChunk.SHIFT;

    private final HandleChunk[] chunks = new HandleChunk[CHUNKS];
    /// The handles of the first chunk, which are the ones that are used: one step less on the fast path.
    private Handle[] near;
    private final Tables tables;
    private final Account account;
    /// No number below this is free. The first ones are for what a process finds at its start, so they are never given out.
    private int lowest = InitialHandles.FIRST_GRANTED;

    HandleTable(Tables tables, Account account) {
        this.tables = tables;
        this.account = account;
    }

    /// The handle with a number that nobody has checked, or null.
    Handle find(long number) {
        Handle[] first = near;
        if (first != null && number >= 0 && number < first.length) {
            Handle handle = first[(int) number];
            return handle.kind == HandleKind.NONE ? null : handle;
        }
        return number >= 0 && number < LIMIT ? findFar(number) : null;
    }

    private Handle findFar(long number) {
        HandleChunk chunk = chunks[(int) number >> HandleChunk.SHIFT];
        if (chunk == null) {
            return null;
        }
        Handle handle = chunk.handles[(int) number & HandleChunk.HANDLES - 1];
        return handle.kind == HandleKind.NONE ? null : handle;
    }

    /// The same for one kind and right: null if either is missing; [#refusal] says which.
    Handle find(long number, int kind, int right) {
        Handle handle = find(number);
        return handle != null && handle.kind == kind && (handle.rights & right) == right ? handle : null;
    }

    /// Why [#find] of a kind found nothing.
    long refusal(long number, int kind) {
        Handle handle = find(number);
        return handle == null || handle.kind != kind ? KernelError.BAD_HANDLE : KernelError.NOT_PERMITTED;
    }

    /// A free number; LIMIT_REACHED or OUT_OF_MEMORY. It stays free until its handle is set.
    long free() {
        int number = nextFree(lowest);
        if (number == LIMIT) {
            return KernelError.LIMIT_REACHED;
        }
        if (!hasChunk(number)) {
            long grown = grow(number >> HandleChunk.SHIFT);
            if (grown < 0) {
                return grown;
            }
        }
        lowest = number;
        return number;
    }

    /// The first number from `from` on that is free or has no chunk yet, LIMIT if there is none. Passes full chunks without a look inside.
    private int nextFree(int from) {
        int number = from;
        while (number < LIMIT) {
            HandleChunk chunk = chunks[number >> HandleChunk.SHIFT];
            if (chunk == null || chunk.used < HandleChunk.HANDLES && chunk.handles[number & HandleChunk.HANDLES - 1].kind == HandleKind.NONE) {
                return number;
            }
            number = chunk.used == HandleChunk.HANDLES ? (number | HandleChunk.HANDLES - 1) + 1 : number + 1;
        }
        return number;
    }

    /// The empty handle at a number that [#free] named, or that the caller chose, which sets it now; null if it is taken or cannot be had.
    Handle empty(long number) {
        if (number < 1 || number >= LIMIT) {
            return null;
        }
        int index = (int) number >> HandleChunk.SHIFT;
        if (chunks[index] == null && grow(index) < 0) {
            return null;
        }
        Handle handle = chunks[index].handles[(int) number & HandleChunk.HANDLES - 1];
        if (handle.kind != HandleKind.NONE) {
            return null;
        }
        chunks[index].used++;
        return handle;
    }

    void cleared(long number) {
        chunks[(int) number >> HandleChunk.SHIFT].used--;
        if (number < lowest && number >= InitialHandles.FIRST_GRANTED) {
            lowest = (int) number;
        }
    }

    /// Makes sure that as many numbers are free as a message has handles: OK or why not.
    long makeRoom() {
        int found = 0;
        for (int number = nextFree(lowest); number < LIMIT; number = nextFree(number + 1)) {
            if (!hasChunk(number)) {
                return grow(number >> HandleChunk.SHIFT);
            }
            if (++found == Message.HANDLES) {
                return KernelError.OK;
            }
        }
        return KernelError.LIMIT_REACHED;
    }

    boolean hasChunk(int number) {
        return chunks[number >> HandleChunk.SHIFT] != null;
    }

    /// Gives the chunks back, all handles being closed.
    void close() {
        for (int i = 0; i < CHUNKS; i++) {
            if (chunks[i] != null) {
                tables.give(chunks[i]);
                account.release(HandleChunk.GRAINS);
                chunks[i] = null;
            }
        }
        near = null;
        lowest = InitialHandles.FIRST_GRANTED;
    }

    private long grow(int index) {
        if (!account.charge(HandleChunk.GRAINS)) {
            return KernelError.OUT_OF_MEMORY;
        }
        HandleChunk chunk = tables.takeChunk();
        if (chunk == null) {
            account.release(HandleChunk.GRAINS);
            return KernelError.LIMIT_REACHED;
        }
        chunks[index] = chunk;
        if (index == 0) {
            near = chunk.handles;
        }
        return KernelError.OK;
    }
}
