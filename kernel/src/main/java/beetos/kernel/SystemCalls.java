package beetos.kernel;

import beetos.abi.Call;
import beetos.abi.ExitCause;
import beetos.abi.HandleKind;
import beetos.abi.KernelError;
import beetos.abi.MessageKind;
import beetos.abi.Rights;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.UserMemory;
import beetos.machine.Memory;

/// From the number in x8 to the method that does it; and the calls too small to live elsewhere.
final class SystemCalls {
    private static final int CONSOLE_LIMIT = 1024;
    /// Octets between two preemption points.
    private static final int CONSOLE_SLICE = 64;

    private final Kernel kernel;
    private final HandleCalls handles;
    private final ThreadCalls threads;
    private final ProcessCalls processes;
    private final DeviceCalls devices;

    SystemCalls(Kernel kernel) {
        this.kernel = kernel;
        handles = new HandleCalls(kernel);
        threads = new ThreadCalls(kernel);
        processes = new ProcessCalls(kernel);
        devices = new DeviceCalls(kernel);
    }

    /// The result for x0, or [Waiting#BLOCKED] or [Waiting#HANDED_OVER] if there is none (now).
    long perform(ThreadControl caller, long number) {
        if (number < 0 || number >= Call.COUNT) {
            return KernelError.BAD_CALL;
        }
        return switch ((int) number) {
            case Call.VERSION -> Call.ABI_VERSION;
            case Call.CALL -> kernel.messages.send(caller, MessageKind.BLOCKING_SCALAR);
            case Call.REPLY_RECEIVE -> kernel.receiving.replyReceive(caller);
            case Call.REPLY -> kernel.replies.reply(caller, Context.x(caller.context, 1));
            case Call.SEND -> kernel.messages.send(caller, MessageKind.SCALAR);
            case Call.LEND -> kernel.messages.lend(caller, MessageKind.BORROW);
            case Call.LEND_MUTABLE -> kernel.messages.lend(caller, MessageKind.MUTABLE_BORROW);
            case Call.MOVE -> kernel.messages.send(caller, MessageKind.MOVE);
            case Call.REPLY_GRANT -> kernel.receiving.grantReceive(caller);
            case Call.NOTIFY -> handles.notify(caller);
            case Call.TIMER -> handles.timer(caller);
            case Call.SERVER_CREATE -> handles.createServer(caller);
            case Call.CONNECTION_CREATE -> handles.createConnection(caller);
            case Call.HANDLE_DUPLICATE -> handles.duplicate(caller);
            case Call.HANDLE_CLOSE -> handles.close(caller);
            case Call.HANDLE_KIND -> handles.kind(caller);
            case Call.MAP -> kernel.memoryCalls.map(caller);
            case Call.UNMAP -> kernel.memoryCalls.unmap(caller);
            case Call.PROTECT -> kernel.memoryCalls.protect(caller);
            case Call.MEMORY -> memory(caller);
            case Call.THREAD_CREATE -> threads.create(caller);
            case Call.THREAD_EXIT -> threads.exit(caller);
            case Call.THREAD_JOIN -> threads.join(caller);
            case Call.THREAD_PRIORITY -> threads.priority(caller);
            case Call.YIELD -> rotate();
            case Call.SLEEP -> threads.sleep(caller);
            case Call.FUTEX_WAIT -> threads.futexWait(caller);
            case Call.FUTEX_WAKE -> threads.futexWake(caller);
            case Call.THREADS_STOP -> threads.stop(caller);
            case Call.THREAD_REGISTERS -> threads.registers(caller);
            case Call.THREADS_RESUME -> threads.resume(caller);
            case Call.PROCESS_CREATE -> processes.create(caller);
            case Call.PROCESS_MAP -> processes.map(caller);
            case Call.PROCESS_GIVE -> processes.give(caller);
            case Call.PROCESS_START -> processes.start(caller);
            case Call.PROCESS_EXIT -> exit(caller);
            case Call.PROCESS_KILL -> processes.kill(caller);
            case Call.PROCESS_WAIT -> processes.await(caller, true);
            case Call.PROCESS_WATCH -> processes.watch(caller);
            case Call.PROCESS_LIST -> processes.list(caller);
            case Call.DEVICE_DESCRIBE -> devices.describe(caller);
            case Call.DEVICE_CLAIM -> devices.claim(caller);
            case Call.DEVICE_READ -> devices.read(caller);
            case Call.DEVICE_WRITE -> devices.write(caller);
            case Call.DEVICE_MAP -> devices.map(caller);
            case Call.DEVICE_DMA -> devices.dma(caller);
            case Call.DEVICE_DMA_RELEASE -> devices.release(caller);
            case Call.INTERRUPT_BIND -> devices.bind(caller);
            case Call.INTERRUPT_ACKNOWLEDGE -> devices.acknowledge(caller);
            case Call.CONSOLE_WRITE -> consoleWrite(caller);
            case Call.POWER -> power(caller);
            case Call.BUNDLE_MAP -> mapBundle(caller);
            default -> processes.await(caller, false); // PROCESS_FAULTS
        };
    }

    private long rotate() {
        kernel.scheduler.rotate();
        return KernelError.OK;
    }

    private long exit(ThreadControl caller) {
        kernel.processes.end(caller.process, ExitCause.EXIT, Context.x(caller.context, 0));
        return Waiting.BLOCKED;
    }

    /// MEMORY: process, 0 for the caller's.
    private long memory(ThreadControl caller) {
        long context = caller.context;
        long number = Context.x(context, 0);
        HandleTable table = caller.process.handles;
        Handle other = number == 0 ? null : table.find(number, HandleKind.PROCESS, Rights.WAIT);
        if (number != 0 && other == null) {
            return table.refusal(number, HandleKind.PROCESS);
        }
        Account account = other == null ? caller.process.account : other.process.account;
        Context.x(context, 1, kernel.frames.free());
        Context.x(context, 2, account.limit() / Account.FRAME);
        Context.x(context, 3, (account.used() + Account.FRAME - 1) / Account.FRAME);
        return kernel.frames.total();
    }

    private long consoleWrite(ThreadControl caller) {
        long context = caller.context;
        long refused = refused(caller, HandleKind.CONSOLE);
        if (refused != KernelError.OK) {
            return refused;
        }
        long address = Context.x(context, 1);
        long length = Context.x(context, 2);
        if (length < 0 || length > CONSOLE_LIMIT) {
            return KernelError.BAD_ARGUMENT;
        }
        long slice = Math.min(length, CONSOLE_SLICE);
        for (long at = address; at < address + slice; at++) {
            long physical = UserMemory.readable(caller.process.space, at);
            if (physical < 0) {
                return physical;
            }
            kernel.console.put(Memory.load8(physical));
        }
        if (slice < length) {
            Context.x(context, 1, address + slice);
            Context.x(context, 2, length - slice);
            return kernel.waiting.restart(caller);
        }
        return KernelError.OK;
    }

    private long power(ThreadControl caller) {
        long refused = refused(caller, HandleKind.POWER);
        if (refused != KernelError.OK) {
            return refused;
        }
        long mode = Context.x(caller.context, 1);
        if (mode == 0) {
            kernel.cpu.powerOff((int) Context.x(caller.context, 2));
        } else if (mode == 1) {
            kernel.cpu.reboot();
        }
        return KernelError.BAD_ARGUMENT;
    }

    private long mapBundle(ThreadControl caller) {
        long refused = refused(caller, HandleKind.BUNDLE);
        if (refused != KernelError.OK) {
            return refused;
        }
        long address = kernel.mapBundle(caller.process);
        if (address >= 0) {
            Context.x(caller.context, 1, kernel.bundleLength);
        }
        return address;
    }

    private static long refused(ThreadControl caller, int kind) {
        HandleTable handles = caller.process.handles;
        long number = Context.x(caller.context, 0);
        return handles.find(number, kind, Rights.USE) == null ? handles.refusal(number, kind) : KernelError.OK;
    }
}
