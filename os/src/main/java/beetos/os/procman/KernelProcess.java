package beetos.os.procman;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.api.process.Ending;
import beetos.user.Handle;
import beetos.user.KernelException;
import beetos.user.SystemCall;

/// A process as its handle lets `procman` build, watch and end it.
record KernelProcess(int handle, int id) {
    /// `payer` is whose account it comes out of; null: this process's.
    static KernelProcess create(int system, long frames, int priority, long application, KernelProcess payer) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = system;
        block[1] = frames;
        block[2] = priority;
        block[3] = application;
        block[4] = payer == null ? 0 : payer.handle;
        long handle = KernelException.check(SystemCall.invoke(block, Call.PROCESS_CREATE));
        return new KernelProcess((int) handle, (int) block[1]);
    }

    /// Moves own pages there, or shares the bundle's.
    void map(long address, long own, long length, int flags) {
        if (length > 0) {
            KernelException.check(SystemCall.invoke(handle, address, own, length, flags, 0, Call.PROCESS_MAP, 0));
        }
    }

    /// Gives it fresh zeroed pages.
    void mapFresh(long address, long length, int flags) {
        map(address, 0, length, flags);
    }

    /// Gives it a handle under a number, 0 for any; answers the number.
    int give(int number, long lane) {
        return (int) KernelException.check(SystemCall.invoke(handle, number, lane, 0, 0, 0, Call.PROCESS_GIVE, 0));
    }

    void start(long entry, long stackPointer, long argument, long threadPointer, int priority) {
        KernelException.check(SystemCall.invoke(handle, entry, stackPointer, argument, threadPointer, priority, Call.PROCESS_START, 0));
    }

    void watch(int server, int bit) {
        KernelException.check(SystemCall.invoke(handle, server, bit, 0, 0, 0, Call.PROCESS_WATCH, 0));
    }

    /// One that has ended already is let be.
    void kill(int status) {
        SystemCall.invoke(handle, status, 0, 0, 0, 0, Call.PROCESS_KILL, 0);
    }

    /// How it ended, or null while it runs.
    Ending ending() {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = handle;
        long cause = SystemCall.invoke(block, Call.PROCESS_FAULTS);
        return cause < 0 ? null : new Ending((int) cause, (int) block[1], block[2], block[3]);
    }

    void close() {
        Handle.close(handle);
    }

    static boolean outOfMemory(KernelException refused) {
        return refused.error() == KernelError.OUT_OF_MEMORY || refused.error() == KernelError.LIMIT_REACHED;
    }
}
