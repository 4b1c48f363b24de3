package beetos.kernel;

import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.Message;
import beetos.abi.Rights;

/// Making, passing on and closing handles, and what the last one of an object sets off.
final class Handles {
    private final Kernel kernel;

    Handles(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Whether `process` may send these lanes: OK, BAD_HANDLE, NOT_PERMITTED, or BAD_ARGUMENT if one is moved and named twice.
    long check(ProcessControl process, long lanes) {
        for (int lane = 0; lane < Message.HANDLES; lane++) {
            long word = lane(lanes, lane);
            if (word == 0) {
                continue;
            }
            Handle handle = process.handles.find(word & Message.LANE_HANDLE);
            if (handle == null) {
                return KernelError.BAD_HANDLE;
            }
            int needed = (word & Message.LANE_MOVE) != 0 ? Rights.TRANSFER : Rights.TRANSFER | Rights.DUPLICATE;
            if ((handle.rights & needed) != needed || handle.kind == HandleKind.SERVER) {
                return KernelError.NOT_PERMITTED;
            }
            for (int other = 0; other < lane; other++) {
                if (((lane(lanes, other) ^ word) & Message.LANE_HANDLE) == 0 && ((lane(lanes, other) | word) & Message.LANE_MOVE) != 0) {
                    return KernelError.BAD_ARGUMENT;
                }
            }
        }
        return KernelError.OK;
    }

    /// Passes lanes that were checked from one process to another: the lanes as the other sees them, or an error, then nothing has changed.
    long transfer(ProcessControl from, ProcessControl to, long lanes) {
        long received = 0;
        for (int lane = 0; lane < Message.HANDLES; lane++) {
            long word = lane(lanes, lane);
            if (word == 0) {
                continue;
            }
            long number = install(to, from.handles.find(word & Message.LANE_HANDLE));
            if (number < 0) {
                closeAll(to, received);
                return number;
            }
            received |= number << lane * Message.LANE_BITS;
        }
        closeMoved(from, lanes);
        return received;
    }

    /// Passes checked lanes into a parcel.
    void pack(ProcessControl from, long lanes, Parcel parcel) {
        for (int lane = 0; lane < Message.HANDLES; lane++) {
            long word = lane(lanes, lane);
            if (word != 0) {
                Handle handle = from.handles.find(word & Message.LANE_HANDLE);
                parcel.handles[lane].set(handle, handle.rights);
                retain(handle);
            }
        }
        closeMoved(from, lanes);
    }

    /// Takes a parcel's handles into a process: the lanes, or an error, then they are still in the parcel.
    long unpack(Parcel parcel, ProcessControl to) {
        long received = 0;
        for (int lane = 0; lane < Message.HANDLES; lane++) {
            if (parcel.handles[lane].kind == HandleKind.NONE) {
                continue;
            }
            long number = install(to, parcel.handles[lane]);
            if (number < 0) {
                closeAll(to, received);
                return number;
            }
            received |= number << lane * Message.LANE_BITS;
        }
        discard(parcel);
        return received;
    }

    /// Closes what is in a parcel and gives the parcel back.
    void discard(Parcel parcel) {
        for (int lane = 0; lane < Message.HANDLES; lane++) {
            if (parcel.handles[lane].kind != HandleKind.NONE) {
                release(parcel.handles[lane]);
                parcel.handles[lane].clear();
            }
        }
        kernel.tables.give(parcel);
    }

    /// A copy of a handle in a process's table: its number, or an error.
    long install(ProcessControl to, Handle handle) {
        long number = to.handles.free();
        if (number < 0) {
            return number;
        }
        to.handles.empty(number).set(handle, handle.rights);
        retain(handle);
        return number;
    }

    void close(ProcessControl process, long number) {
        Handle handle = process.handles.find(number);
        if (handle.kind == HandleKind.SERVER && handle.server.holder == process) {
            handle.server.holder = handle.server.process;
            kernel.lending.leave(handle.server, process);
        }
        release(handle);
        handle.clear();
        process.handles.cleared(number);
    }

    private void closeAll(ProcessControl process, long lanes) {
        for (int lane = 0; lane < Message.HANDLES; lane++) {
            if (lane(lanes, lane) != 0) {
                close(process, lane(lanes, lane));
            }
        }
    }

    /// Closes those of checked lanes that leave this process.
    void closeMoved(ProcessControl from, long lanes) {
        for (int lane = 0; lane < Message.HANDLES; lane++) {
            if ((lane(lanes, lane) & Message.LANE_MOVE) != 0) {
                close(from, lane(lanes, lane) & Message.LANE_HANDLE);
            }
        }
    }

    static void retain(Handle handle) {
        switch (handle.kind) {
            case HandleKind.CONNECTION -> handle.connection.handles++;
            case HandleKind.SERVER -> handle.server.handles++;
            case HandleKind.PROCESS -> handle.process.references++;
            case HandleKind.DEVICE -> handle.device.handles++;
            default -> { }
        }
    }

    private void release(Handle handle) {
        switch (handle.kind) {
            case HandleKind.CONNECTION -> kernel.connections.released(handle.connection);
            case HandleKind.SERVER -> kernel.servers.released(handle.server);
            case HandleKind.PROCESS -> kernel.processes.released(handle.process);
            case HandleKind.DEVICE -> kernel.devices.released(handle.device);
            default -> { }
        }
    }

    private static long lane(long lanes, int lane) {
        return lanes >>> lane * Message.LANE_BITS & (1 << Message.LANE_BITS) - 1;
    }
}
