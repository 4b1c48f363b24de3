package beetos.kernel;

import beetos.abi.BootRecord;
import beetos.abi.DeviceDescription;
import beetos.abi.KernelError;
import beetos.abi.Page;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.Descriptor;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// The devices of the tree, who owns them, and where their interrupts go. A line is unmasked only while its owner has bound it
/// and acknowledged the last interrupt.
final class Devices {
    private final Kernel kernel;
    private final long table;
    final Device[] devices;
    /// By interrupt line: its device and which of its interrupts it is.
    private final Device[] lineDevice;
    private final int[] lineIndex;

    /// `record` is the [BootRecord].
    Devices(Kernel kernel, long record) {
        this.kernel = kernel;
        table = Memory.load64(record + BootRecord.DEVICES);
        devices = new Device[Memory.load32(record + BootRecord.DEVICE_COUNT)];
        int lines = kernel.interrupts.lines();
        lineDevice = new Device[lines];
        lineIndex = new int[lines];
        for (int i = 0; i < devices.length; i++) {
            devices[i] = read(i);
        }
    }

    /// Physical address of a device's description.
    long description(int index) {
        return table + (long) index * DeviceDescription.SIZE;
    }

    private Device read(int index) {
        long at = description(index);
        int count = Math.min(Memory.load32(at + DeviceDescription.INTERRUPT_COUNT), DeviceDescription.MAXIMUM_INTERRUPTS);
        Device device = new Device(index, Memory.load64(at + DeviceDescription.BASE), Memory.load64(at + DeviceDescription.LENGTH),
                Memory.load32(at + DeviceDescription.FLAGS), count);
        for (int i = 0; i < count; i++) {
            int line = Memory.load32(at + DeviceDescription.INTERRUPTS + 4 * i);
            device.lines[i] = line;
            device.edge[i] = Memory.load8(at + DeviceDescription.TRIGGERS + i) != 0;
            if (line >= 0 && line < lineDevice.length && (device.flags & DeviceDescription.KERNEL) == 0) {
                lineDevice[line] = device;
                lineIndex[line] = i;
            }
        }
        return device;
    }

    /// An interrupt was taken: masked, and its owner's bit set.
    void interrupt(int line) {
        if (line >= lineDevice.length) {
            return;
        }
        kernel.interrupts.mask(line);
        Device device = lineDevice[line];
        if (device != null) {
            int index = lineIndex[line];
            kernel.servers.notify(device.servers[index], device.generations[index], device.bits[index]);
        }
    }

    void bind(Device device, int index, Server server, int bit) {
        device.servers[index] = server;
        device.generations[index] = server.generation;
        device.bits[index] = bit;
        kernel.interrupts.configure(device.lines[index], device.edge[index]);
        kernel.interrupts.unmask(device.lines[index]);
    }

    /// Whether no other device and no RAM lies in the pages of its registers.
    boolean isAlone(Device device) {
        long base = device.base & -Page.SIZE;
        long limit = device.base + device.length + Page.SIZE - 1 & -Page.SIZE;
        for (int i = 0; i < devices.length; i++) {
            Device other = devices[i];
            if (other != device && other.base < limit && base < other.base + other.length) {
                return false;
            }
        }
        return kernel.frames.index(base) < 0 && kernel.frames.index(limit - 1) < 0;
    }

    /// A handle to a device is gone. With the last, its lines are masked, and its registers and DMA frames leave the owner's space;
    /// the frames stay pinned, since the hardware may still write to them.
    void released(Device device) {
        if (--device.handles != 0) {
            return;
        }
        for (int i = 0; i < device.interruptCount; i++) {
            kernel.interrupts.mask(device.lines[i]);
            device.servers[i] = null;
        }
        for (int run = device.dmaStale; run < device.dmaRuns; run++) {
            ProcessControl owner = device.dmaOwner[run];
            device.dmaOwner[run] = null;
            owner.account.release((long) device.dmaCount[run] * Account.FRAME);
            takeAway(owner, device.dmaAddress[run], device.dmaCount[run]);
        }
        ProcessControl owner = device.mappedBy;
        if (owner != null) {
            device.mappedBy = null;
            takeAway(owner, device.mappedAt, device.mappedPages);
        }
    }

    private void takeAway(ProcessControl owner, long address, int pages) {
        if (owner.space.root() != 0) {
            for (int page = 0; page < pages; page++) {
                long slot = owner.space.slot(address + ((long) page << Page.SHIFT));
                if (slot != 0) {   // its owner may be half taken down
                    Memory.store64(slot, 0);
                }
            }
            kernel.cpu.invalidatePages(owner.slot, address, pages);
            owner.space.freed(address);
        }
        kernel.processes.released(owner);
    }

    /// Maps the registers into their owner, LENT so that no call changes or unmaps them: the address of the first one, or an error.
    long map(Device device, ProcessControl owner) {
        if (device.mappedBy != null) {
            return KernelError.IN_USE;
        }
        long offset = device.base & Page.SIZE - 1;
        int pages = (int) (offset + device.length + Page.SIZE - 1 >>> Page.SHIFT);
        long address = Loans.room(owner.space, pages);
        if (address < 0) {
            return address;
        }
        for (int page = 0; page < pages; page++) {
            long physical = (device.base & -Page.SIZE) + ((long) page << Page.SHIFT);
            Memory.store64(owner.space.slot(address + ((long) page << Page.SHIFT)), Descriptor.device(physical) | Descriptor.LENT);
        }
        Barrier.publishTranslation();
        device.mappedBy = owner;
        owner.references++;
        device.mappedAt = address;
        device.mappedPages = pages;
        return address + offset;
    }
}
