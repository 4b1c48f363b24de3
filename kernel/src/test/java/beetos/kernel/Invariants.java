package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.HandleKind;
import beetos.abi.Page;
import beetos.abi.ProcessState;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.AddressSpace;
import beetos.kernel.memory.Descriptor;
import beetos.kernel.memory.FrameState;
import beetos.kernel.memory.Frames;
import beetos.machine.Memory;

/// What must hold whenever the kernel has been left: walks every table and compares with the frames, the accounts and the lists.
final class Invariants {
    private final Kernel kernel;
    private final Frames frames;
    private final int[] writable;
    private final int[] readable;
    private final int[] reserved;
    private final int[] lent;
    private final int[] borrowed;
    private final boolean[] tables;

    private Invariants(Kernel kernel) {
        this.kernel = kernel;
        this.frames = kernel.frames;
        writable = new int[frames.limit];
        readable = new int[frames.limit];
        reserved = new int[frames.limit];
        lent = new int[frames.limit];
        borrowed = new int[frames.limit];
        tables = new boolean[frames.limit];
    }

    static void check(Kernel kernel) {
        Invariants invariants = new Invariants(kernel);
        for (int slot = 1; slot < kernel.tables.processes.length; slot++) {
            ProcessControl process = kernel.tables.processes[slot];
            if (process.state != ProcessState.NONE) {
                invariants.process(process);
            }
        }
        invariants.frames();
        invariants.threads();
    }

    private void process(ProcessControl process) {
        long used = 0;
        long root = process.space.root();
        if (root != 0) {
            tables[frames.index(root)] = true;
            used += Account.FRAME;
            for (int i = 0; i < AddressSpace.SLOTS; i++) {
                long upper = Memory.load64(root + 8L * i);
                if (upper == 0) {
                    continue;
                }
                long table = Descriptor.address(upper);
                tables[frames.index(table)] = true;
                used += Account.FRAME;
                for (int j = 0; j < AddressSpace.SLOTS; j++) {
                    long descriptor = Memory.load64(table + 8L * j);
                    if (descriptor != 0) {
                        used += page(process, descriptor, ((long) i << 25) + ((long) j << Page.SHIFT));
                    }
                }
            }
        }
        used += (long) process.threadCount * ThreadControl.GRAINS;
        used += handles(process);
        for (Server server : kernel.tables.servers) {
            if (server.process == process) {
                used += Server.GRAINS + (long) server.connections * Connection.GRAINS;
            }
        }
        for (ProcessControl child : kernel.tables.processes) {
            if (child != null && child.creator == process && child.state != ProcessState.NONE) {
                used += child.account.limit() + ProcessControl.GRAINS;
            }
        }
        assertEquals(used, process.account.used(), "account of process " + process.slot);
        int counted = 0;
        for (ThreadControl thread = process.threads; thread != null; thread = thread.nextInProcess) {
            counted++;
        }
        assertEquals(counted, process.threadCount);
    }

    private long handles(ProcessControl process) {
        long used = 0;
        for (int number = 0; number < HandleTable.LIMIT; number += HandleChunk.HANDLES) {
            if (process.handles.hasChunk(number)) {
                used += HandleChunk.GRAINS;
            }
        }
        for (int number = 0; number < HandleTable.LIMIT; number++) {
            Handle handle = process.handles.find(number);
            if (handle != null && handle.kind == HandleKind.CONNECTION) {
                assertNotNull(handle.connection.server);
                assertTrue(handle.connection.handles > 0, "process " + process.slot + " state " + process.state + " handle " + number + " badge "
                        + handle.connection.badge + " closing " + handle.connection.closing);
            }
        }
        return used;
    }

    /// Answers what the page counts for in the account.
    private long page(ProcessControl process, long descriptor, long virtual) {
        assertFalse(Descriptor.isWritable(descriptor) && Descriptor.isExecutable(descriptor), "W+X");
        if (Descriptor.isDevice(descriptor)) {
            return 0;
        }
        int frame = frames.index(Descriptor.address(descriptor));
        assertTrue(frame >= 0);
        if (Descriptor.isWritable(descriptor)) {
            writable[frame]++;
        } else if (Descriptor.isValid(descriptor)) {
            readable[frame]++;
        } else {
            reserved[frame]++;
        }
        if ((descriptor & Descriptor.LENT) != 0) {
            lent[frame]++;
        }
        if ((descriptor & Descriptor.BORROWED) != 0) {
            assertEquals(FrameState.ANONYMOUS, frames.state(frame));
            borrowed[frame]++;
            return 0;
        }
        if (frames.state(frame) == FrameState.GRANTED) {
            return Account.FRAME;
        }
        if (frames.state(frame) == FrameState.DMA) {
            return Account.FRAME;
        }
        if (frames.owner(frame) == Frames.NOBODY) {
            assertEquals(FrameState.CONSTANT, frames.state(frame));
            return 0;
        }
        assertEquals(process.slot, frames.owner(frame), "owner of " + Long.toHexString(virtual));
        return Account.FRAME;
    }

    private void frames() {
        int free = 0;
        for (int frame = 0; frame < frames.limit; frame++) {
            int mapped = writable[frame] + readable[frame];
            switch (frames.state(frame)) {
                case FrameState.FREE -> {
                    free++;
                    assertEquals(0, mapped + reserved[frame], "a free frame is mapped");
                }
                case FrameState.TABLE -> assertTrue(tables[frame] && mapped == 0, "a table that nobody uses");
                case FrameState.ANONYMOUS -> {
                    assertTrue(writable[frame] == 0 || writable[frame] == 1 && readable[frame] == 0, "written and seen at once");
                    assertEquals(1 + borrowed[frame], mapped + reserved[frame], "lost or shared");
                    assertEquals(borrowed[frame], lent[frame], "a loan that nobody has");
                }
                case FrameState.GRANTED -> assertEquals(0, writable[frame], "a granted frame is writable");
                case FrameState.CONSTANT -> {
                    assertEquals(0, writable[frame]);
                    assertTrue(frames.owner(frame) == Frames.NOBODY || !kernel.directMap.isWritable(frames.address(frame)), "text writable by the kernel");
                }
                case FrameState.DMA -> assertTrue(mapped <= 1);
                default -> assertEquals(0, mapped);
            }
        }
        assertEquals(free, frames.free());
    }

    private void threads() {
        for (ThreadControl thread : kernel.tables.threads) {
            if (thread.process == null) {
                continue;
            }
            assertTrue(thread.effective >= thread.priority);
            switch (thread.state) {
                case ThreadState.READY -> assertTrue(thread.stopped || kernel.scheduler.isQueued(thread), "ready but in no list");
                case ThreadState.RUNNING -> assertTrue(thread == kernel.current());
                case ThreadState.CALLING -> {
                    assertTrue(thread.envelope.server.alive, "waits for a dead server");
                    assertEquals(Envelope.QUEUED, thread.envelope.state);
                }
                case ThreadState.AWAITING_REPLY -> {
                    assertEquals(Envelope.TAKEN, thread.envelope.state);
                    assertTrue(thread.envelope.holderProcess.state == ProcessState.RUNNING, "waits for a dead process");
                }
                default -> { }
            }
        }
        for (Server server : kernel.tables.servers) {
            if (server.process != null && !server.receivers.isEmpty()) {
                assertTrue(server.pending == 0 && server.closedFirst == null && server.queue.isEmpty(), "something waits while a thread does");
            }
        }
    }
}
