package beetos.os.procman;

import beetos.abi.Call;
import beetos.abi.DeviceDescription;
import beetos.abi.InitialHandles;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.user.KernelException;
import beetos.user.PageOctets;
import beetos.user.SystemCall;
import beetos.user.Utf8;

/// What only the first process may ask of the kernel: its list of processes, its devices, power.
final class Kernel {
    static final int SYSTEM = InitialHandles.SYSTEM;
    private static final int DEVICE_ID = 0x008;

    /// A row of the kernel's list.
    record Row(int index, int id, long frames, long time, int threads) {}

    private final PageOctets description;     // a page for DEVICE_DESCRIBE

    Kernel() {
        description = scratch(Page.SIZE);
    }

    /// Fresh zeroed pages of this process; they can be moved into another.
    static PageOctets scratch(long length) {
        long address = KernelException.check(SystemCall.map(0, length, MapFlags.READ | MapFlags.WRITE));
        return new PageOctets(address, (int) length);
    }

    /// Unmaps those of the pages that have not moved on.
    static void release(PageOctets pages) {
        for (int at = 0; at < pages.length(); at += (int) Page.SIZE) {
            SystemCall.unmap(pages.address() + at, Page.SIZE);
        }
    }

    /// The first process at `index` or behind it; null after the last.
    static Row row(long index) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = SYSTEM;
        block[1] = index;
        long found = SystemCall.invoke(block, Call.PROCESS_LIST);
        return found < 0 ? null : new Row((int) found, (int) block[1], block[4], block[5], (int) block[6]);
    }

    /// A claim on the first device that is compatible and free, or 0. Behind a colon, as in `virtio,mmio:2`, may stand the type that its
    /// register DeviceID must hold (virtio 1.2, 4.2.2 "MMIO Device Register Layout"): the tree says nothing of what is behind a transport.
    int claim(String wanted, long rights) {
        int colon = wanted.indexOf(':');
        String compatible = colon < 0 ? wanted : wanted.substring(0, colon);
        for (int index = 0; describe(index); index++) {
            long claim = compatible(compatible) ? claim(index, rights) : 0;
            if (claim > 0 && colon >= 0 && register((int) claim, DEVICE_ID) != number(wanted, colon + 1)) {
                SystemCall.close((int) claim);
            } else if (claim > 0) {
                return (int) claim;
            }
        }
        return 0;
    }

    /// The decimal number that ends a manifest's text, whose digits the build has checked; the JDK's parser would double this program.
    static long number(String text, int from) {
        long number = 0;
        for (int i = from; i < text.length(); i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static long claim(int index, long rights) {
        return SystemCall.invoke(InitialHandles.DEVICES, index, rights, 0, 0, 0, Call.DEVICE_CLAIM, 0);
    }

    private static long register(int claim, int offset) {
        long[] block = new long[SystemCall.BLOCK_WORDS];
        block[0] = claim;
        block[1] = offset;
        block[2] = Integer.BYTES;
        KernelException.check(SystemCall.invoke(block, Call.DEVICE_READ));
        return block[1];
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
