package beetos.kernel.memory;

import beetos.abi.KernelError;
import beetos.abi.Page;
import beetos.machine.Memory;

/// A process's memory as its calls name it: every access is translated and checked here, page by page. Nothing else follows a user's pointer.
public final class UserMemory {
    private UserMemory() {}

    /// Whether `length` bytes at `address` lie in the user half; neither is trusted.
    public static boolean inside(long address, long length) {
        return address >= 0 && length >= 0 && address < Page.USER_LIMIT && length <= Page.USER_LIMIT - address;
    }

    /// The physical address that EL0 would read there, or BAD_ADDRESS.
    public static long readable(AddressSpace space, long virtual) {
        if (virtual < 0 || virtual >= Page.USER_LIMIT) {
            return KernelError.BAD_ADDRESS;
        }
        long descriptor = space.descriptor(virtual);
        if (!Descriptor.isValid(descriptor) || Descriptor.isDevice(descriptor)) {
            return KernelError.BAD_ADDRESS;
        }
        return Descriptor.address(descriptor) | virtual & Page.SIZE - 1;
    }

    /// The physical address that EL0 would write there, or BAD_ADDRESS.
    public static long writable(AddressSpace space, long virtual) {
        long physical = readable(space, virtual);
        if (physical < 0) {
            return physical;
        }
        return Descriptor.isWritable(space.descriptor(virtual)) ? physical : KernelError.BAD_ADDRESS;
    }

    /// The physical address that EL0 would fetch from there, or BAD_ADDRESS: what hosted mode does instead of a fetch.
    public static long executable(AddressSpace space, long virtual) {
        long physical = readable(space, virtual);
        if (physical < 0) {
            return physical;
        }
        return Descriptor.isExecutable(space.descriptor(virtual)) ? physical : KernelError.BAD_ADDRESS;
    }

    /// Copies from physical memory to a process, both 8-aligned, `length` a multiple of 8 and at most a page. OK or BAD_ADDRESS, then nothing was written.
    public static long write(AddressSpace space, long virtual, long source, long length) {
        if ((virtual & 7) != 0 || !inside(virtual, length)) {
            return KernelError.BAD_ADDRESS;
        }
        long first = writable(space, virtual);
        if (first < 0) {
            return first;
        }
        long here = Page.SIZE - (virtual & Page.SIZE - 1);
        if (length <= here) {
            Memory.copy(source, first, length);
            return KernelError.OK;
        }
        long second = writable(space, virtual + here);
        if (second < 0) {
            return second;
        }
        Memory.copy(source, first, here);
        Memory.copy(source + here, second, length - here);
        return KernelError.OK;
    }
}
