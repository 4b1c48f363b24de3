package beetos.kernel;

import beetos.abi.DeviceDescription;
import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Rights;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.FrameState;
import beetos.kernel.memory.Frames;
import beetos.kernel.memory.UserMemory;
import beetos.machine.Barrier;
import beetos.machine.Memory;

/// Calls on devices: claiming, registers, DMA frames, interrupts. Each register access is checked against its own node.
final class DeviceCalls {
    private static final int DEVICE_RIGHTS = Rights.DUPLICATE | Rights.TRANSFER | Rights.REGISTERS | Rights.DMA;
    /// Frames of one DMA run, which are looked for and zeroed in one go.
    private static final int DMA_PAGES = 16;
    /// Frames looked at between two preemption points.
    private static final int DMA_SEARCH = 512;

    private final Kernel kernel;

    DeviceCalls(Kernel kernel) {
        this.kernel = kernel;
    }

    /// DEVICE_DESCRIBE: devices handle, index, buffer.
    long describe(ThreadControl caller) {
        long index = Context.x(caller.context, 1);
        Handle handle = caller.process.handles.find(Context.x(caller.context, 0), HandleKind.DEVICES, Rights.CLAIM);
        if (handle == null) {
            return caller.process.handles.refusal(Context.x(caller.context, 0), HandleKind.DEVICES);
        }
        if (index < 0 || index >= kernel.devices.devices.length) {
            return KernelError.NOT_FOUND;
        }
        long scratch = kernel.scratch;
        Memory.copy(kernel.devices.description((int) index), scratch, DeviceDescription.SIZE);
        if ((handle.rights & Rights.DMA) == 0) {
            Memory.store64(scratch + DeviceDescription.BASE, 0);
        }
        return UserMemory.write(caller.process.space, Context.x(caller.context, 2), scratch, DeviceDescription.SIZE);
    }

    /// DEVICE_CLAIM: devices handle, index, rights. The right to DMA is passed on by those who have it.
    long claim(ThreadControl caller) {
        HandleTable handles = caller.process.handles;
        long index = Context.x(caller.context, 1);
        long rights = Context.x(caller.context, 2);
        Handle all = handles.find(Context.x(caller.context, 0), HandleKind.DEVICES, Rights.CLAIM);
        if (all == null) {
            return handles.refusal(Context.x(caller.context, 0), HandleKind.DEVICES);
        }
        if (index < 0 || index >= kernel.devices.devices.length) {
            return KernelError.NOT_FOUND;
        }
        if ((rights & ~DEVICE_RIGHTS) != 0) {
            return KernelError.BAD_ARGUMENT;
        }
        if ((rights & ~all.rights & Rights.DMA) != 0) {
            return KernelError.NOT_PERMITTED;
        }
        Device device = kernel.devices.devices[(int) index];
        if (device.handles != 0 || (device.flags & DeviceDescription.KERNEL) != 0) {
            return KernelError.IN_USE;
        }
        long number = handles.free();
        if (number < 0) {
            return number;
        }
        Handle handle = handles.empty(number);
        handle.kind = HandleKind.DEVICE;
        handle.rights = (int) rights;
        handle.device = device;
        device.handles = 1;
        device.dmaStale = device.dmaRuns;
        return number;
    }

    /// DEVICE_READ: device, offset, width.
    long read(ThreadControl caller) {
        long context = caller.context;
        Handle handle = device(caller, Rights.REGISTERS);
        if (handle == null) {
            return refusal(caller);
        }
        long offset = Context.x(context, 1);
        long width = Context.x(context, 2);
        if (!isAccess(handle.device, offset, width)) {
            return KernelError.BAD_ARGUMENT;
        }
        return kernel.registers.read(handle.device.base + offset, (int) width, context + 8) ? KernelError.OK : KernelError.DEVICE_FAILED;
    }

    /// DEVICE_WRITE: device, offset, width, value.
    long write(ThreadControl caller) {
        long context = caller.context;
        Handle handle = device(caller, Rights.REGISTERS);
        if (handle == null) {
            return refusal(caller);
        }
        long offset = Context.x(context, 1);
        long width = Context.x(context, 2);
        if (!isAccess(handle.device, offset, width)) {
            return KernelError.BAD_ARGUMENT;
        }
        return kernel.registers.write(handle.device.base + offset, (int) width, context + 3 * 8) ? KernelError.OK : KernelError.DEVICE_FAILED;
    }

    private static boolean isAccess(Device device, long offset, long width) {
        return (width == 1 || width == 2 || width == 4 || width == 8) && (device.base + offset & width - 1) == 0 && offset >= 0
                && offset <= device.length - width;
    }

    /// DEVICE_MAP.
    long map(ThreadControl caller) {
        Handle handle = device(caller, Rights.REGISTERS);
        if (handle == null) {
            return refusal(caller);
        }
        if (!kernel.devices.isAlone(handle.device)) {
            return KernelError.BAD_ARGUMENT;
        }
        long address = kernel.devices.map(handle.device, caller.process);
        if (address >= 0) {
            Context.x(caller.context, 1, handle.device.length);
        }
        return address;
    }

    /// DEVICE_DMA: device, pages.
    long dma(ThreadControl caller) {
        Handle handle = device(caller, Rights.DMA);
        if (handle == null) {
            return kernel.memoryCalls.stop(caller, refusal(caller));
        }
        Device device = handle.device;
        ProcessControl process = caller.process;
        Frames frames = kernel.frames;
        long pages = Context.x(caller.context, 1);
        if (pages < 1 || pages > DMA_PAGES) {
            return KernelError.BAD_ARGUMENT;
        }
        if (device.dmaRuns == Device.DMA_RUNS) {
            return kernel.memoryCalls.stop(caller, KernelError.LIMIT_REACHED);
        }
        if (process.mapper != caller && !kernel.memoryCalls.enter(caller)) {
            return kernel.waiting.restart(caller);
        }
        int first = -1;
        while (first < 0 && caller.detail < frames.limit) {
            first = frames.takeRun((int) caller.detail, DMA_SEARCH, (int) pages, FrameState.DMA, Frames.NOBODY);
            caller.detail += DMA_SEARCH - pages + 1;
            if (first < 0 && kernel.cpu.interruptPending()) {
                return kernel.waiting.restart(caller);
            }
        }
        kernel.memoryCalls.stop(caller, KernelError.OK);
        if (first < 0) {
            return KernelError.OUT_OF_MEMORY;
        }
        boolean paid = process.account.charge(pages * Account.FRAME);
        long address = paid ? Loans.room(process.space, (int) pages) : KernelError.OUT_OF_MEMORY;
        if (address < 0) {
            process.account.release(paid ? pages * Account.FRAME : 0);
            for (int i = 0; i < pages; i++) {
                frames.release(first + i);
            }
            return address;
        }
        long physical = frames.address(first);
        Memory.zero(physical, pages << Page.SHIFT);
        long attributes = Descriptor.attributes(MapFlags.READ | MapFlags.WRITE) | Descriptor.LENT; // to the device
        for (int page = 0; page < pages; page++) {
            long offset = (long) page << Page.SHIFT;
            Memory.store64(process.space.slot(address + offset), physical + offset | attributes);
        }
        Barrier.publishTranslation();
        device.dmaFirst[device.dmaRuns] = first;
        device.dmaCount[device.dmaRuns] = (int) pages;
        device.dmaOwner[device.dmaRuns] = process;
        device.dmaAddress[device.dmaRuns] = address;
        device.dmaRuns++;
        process.references++;
        Context.x(caller.context, 1, physical);
        return address;
    }

    /// DEVICE_DMA_RELEASE: what earlier owners left, not what this one has.
    long release(ThreadControl caller) {
        Handle handle = device(caller, Rights.DMA);
        if (handle == null) {
            return refusal(caller);
        }
        Device device = handle.device;
        Frames frames = kernel.frames;
        for (int run = 0; run < device.dmaStale; run++) {
            for (int i = 0; i < device.dmaCount[run]; i++) {
                frames.release(device.dmaFirst[run] + i);
            }
        }
        int kept = device.dmaRuns - device.dmaStale;
        for (int run = 0; run < kept; run++) {
            device.dmaFirst[run] = device.dmaFirst[run + device.dmaStale];
            device.dmaCount[run] = device.dmaCount[run + device.dmaStale];
            device.dmaOwner[run] = device.dmaOwner[run + device.dmaStale];
            device.dmaAddress[run] = device.dmaAddress[run + device.dmaStale];
        }
        device.dmaRuns = kept;
        device.dmaStale = 0;
        return KernelError.OK;
    }

    /// INTERRUPT_BIND: device, index, server, bit.
    long bind(ThreadControl caller) {
        long context = caller.context;
        Handle handle = device(caller, Rights.REGISTERS);
        if (handle == null) {
            return refusal(caller);
        }
        HandleTable handles = caller.process.handles;
        long number = Context.x(context, 2);
        Handle server = handles.find(number, HandleKind.SERVER, Rights.NOTIFY);
        if (server == null) {
            return handles.refusal(number, HandleKind.SERVER);
        }
        long index = Context.x(context, 1);
        long bit = Context.x(context, 3);
        if (index < 0 || index >= handle.device.interruptCount || bit < 0 || bit > 63) {
            return KernelError.BAD_ARGUMENT;
        }
        kernel.devices.bind(handle.device, (int) index, server.server, (int) bit);
        return KernelError.OK;
    }

    /// INTERRUPT_ACKNOWLEDGE: device, index.
    long acknowledge(ThreadControl caller) {
        Handle handle = device(caller, Rights.REGISTERS);
        if (handle == null) {
            return refusal(caller);
        }
        long index = Context.x(caller.context, 1);
        if (index < 0 || index >= handle.device.interruptCount || handle.device.servers[(int) index] == null) {
            return KernelError.BAD_ARGUMENT;
        }
        kernel.interrupts.unmask(handle.device.lines[(int) index]);
        return KernelError.OK;
    }

    private static Handle device(ThreadControl caller, int right) {
        return caller.process.handles.find(Context.x(caller.context, 0), HandleKind.DEVICE, right);
    }

    private static long refusal(ThreadControl caller) {
        return caller.process.handles.refusal(Context.x(caller.context, 0), HandleKind.DEVICE);
    }
}
