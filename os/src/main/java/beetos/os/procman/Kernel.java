package beetos.os.procman;

import beetos.abi.Call;
import beetos.abi.DeviceDescription;
import beetos.abi.InitialHandles;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.ProcessState;
import beetos.user.KernelException;
import beetos.user.PageOctets;
import beetos.user.SystemCall;
import beetos.user.Utf8;

/// What only the first process may ask of the kernel: its list of processes, its devices, power.
final class Kernel {
    static final int SYSTEM = InitialHandles.SYSTEM;

    /// A row of the kernel's list.
    record Row(int index, int id, int state, long frames, long time, int threads) {}

    private final PageOctets description;     // a page for DEVICE_DESCRIBE

    Kernel() {
        description = scratch(Page.SIZE);
    }

    /// Fresh zeroed pages of this process; they can be moved into another.
    static PageOctets scratch(long length) {
        long address = KernelException.check(SystemCall.map(0, length, MapFlags.READ | MapFlags.WRITE));
        return new PageOctets(address, (int) length);
    }

    static void release(PageOctets pages) {
        SystemCall.unmap(pages.address(), pages.length());
    }

    /// The first process at `index` or behind it; null after the last.
    static Row row(long index) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = SYSTEM;
        block[1] = index;
        long found = SystemCall.invoke(block, Call.PROCESS_LIST);
        return found < 0 ? null : new Row((int) found, (int) block[1], (int) block[3], block[4], block[5], (int) block[6]);
    }

    /// The id of the process that has been created and not started; there is at most one, since this process alone creates them.
    static int createdId() {
        for (Row row = row(0); row != null; row = row(row.index() + 1L)) {
            if (row.state() == ProcessState.CREATED) {
                return row.id();
            }
        }
        return 0;
    }

    /// A claim on the `occurrence`-th device that is compatible, or 0 if there is none that is free.
    int claim(String compatible, int occurrence, long rights) {
        for (int index = 0; describe(index); index++) {
            if (compatible(compatible) && occurrence-- == 0) {
                long claim = SystemCall.invoke(InitialHandles.DEVICES, index, rights, 0, 0, 0, Call.DEVICE_CLAIM, 0);
                return claim < 0 ? 0 : (int) claim;
            }
        }
        return 0;
    }

    private boolean describe(int index) {
        return SystemCall.invoke(InitialHandles.DEVICES, index, description.address(), 0, 0, 0, Call.DEVICE_DESCRIBE, 0) >= 0;
    }

    /// Whether one of the described device's strings is this one.
    private boolean compatible(String wanted) {
        int length = (int) Math.min(description.word(DeviceDescription.COMPATIBLE_LENGTH - 4) >>> 32, DeviceDescription.COMPATIBLE_LIMIT);
        byte[] text = new byte[length];
        description.take(DeviceDescription.COMPATIBLE, text, 0, length);
        int begin = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] == 0) {
                if (Utf8.decode(text, begin, i - begin).equals(wanted)) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }

    static long power(int action, int status) {
        return SystemCall.invoke(InitialHandles.POWER, action, status, 0, 0, 0, Call.POWER, 0);
    }
}
