package beetos.user;

import beetos.abi.Call;
import beetos.machine.Address;

/// A lock for what lies below the runtime, where no monitor may be used: an i32, 0 free, 1 held, 2 held and awaited.
record PlatformLock(long word) {
    void lock() {
        if (Address.compareAndSet32(word, 0, 1)) {
            return;
        }
        while (!Address.compareAndSet32(word, 0, 2)) {
            if (Address.loadAcquire32(word) == 2 || Address.compareAndSet32(word, 1, 2)) {
                SystemCall.invoke(word, 2, 0, 0, 0, 0, Call.FUTEX_WAIT, 0);
            }
        }
    }

    void unlock() {
        boolean awaited = Address.loadAcquire32(word) == 2;
        Address.storeRelease32(word, 0);
        if (awaited) {
            SystemCall.invoke(word, 1, 0, 0, 0, 0, Call.FUTEX_WAKE, 0);
        }
    }
}
