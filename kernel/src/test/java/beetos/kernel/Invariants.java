package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.HandleKind;
import beetos.abi.Message;
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
        check(kernel, true);
    }

    /// The same, with every slot of every table looked at, or only those that the kernel says it has used.
    static void check(Kernel kernel, boolean everySlot) {
        Invariants invariants = new Invariants(kernel);
        for (int slot = 1; slot < kernel.tables.processes.length; slot++) {
            ProcessControl process = kernel.tables.processes[slot];
            if (process.state != ProcessState.NONE) {
                invariants.process(process, everySlot);
            }
        }
        invariants.frames();
        invariants.threads();
        invariants.priorities();
        invariants.queues();
    }

    private void process(ProcessControl process, boolean everySlot) {
        long used = 0;
        int connections = 0;
        if (process.space.root() != 0) {
            tables[frames.index(process.space.root())] = true;
            used += Account.FRAME + (everySlot ? everySlot(process) : usedSlots(process));
        }
        used += (long) process.threadCount * ThreadControl.GRAINS;
        used += handles(process) + promised(process.mapper);
        for (Server server : kernel.tables.servers) {
            if (server.process == process) {
                used += Server.GRAINS + (long) server.connections * Connection.GRAINS;
                connections += server.connections;
            }
        }
        for (ProcessControl child : kernel.tables.processes) {
            if (child != null && child.creator == process && child.state != ProcessState.NONE) {
                used += child.account.limit() + ProcessControl.GRAINS;
            }
        }
        if (process.state == ProcessState.CREATED || process.state == ProcessState.RUNNING) {
            assertEquals(used, process.account.used(), "account of process " + process.slot);
            assertEquals(connections, process.connections, "connections of process " + process.slot);
        } else { // what a MAP had paid for that the end interrupted goes back with the whole account
            assertTrue(used <= process.account.used(), "account of process " + process.slot);
        }
        int counted = 0;
        for (ThreadControl thread = process.threads; thread != null; thread = thread.nextInProcess) {
            counted++;
        }
        assertEquals(counted, process.threadCount);
    }

    /// Answers what the tables below the root, and the pages, count for in the account.
    private long everySlot(ProcessControl process) {
        long used = 0;
        for (int i = 0; i < AddressSpace.SLOTS; i++) {
            long upper = Memory.load64(process.space.root() + 8L * i);
            if (upper != 0) {
                used += table(process, upper, (long) i * AddressSpace.TABLE_COVER, (i + 1) * AddressSpace.TABLE_COVER);
            }
        }
        return used;
    }

    private long usedSlots(ProcessControl process) {
        long used = 0;
        for (long page = process.space.nextUsed(0); page < Page.USER_LIMIT; page = process.space.nextUsed((page | AddressSpace.TABLE_COVER - 1) + 1)) {
            long upper = Memory.load64(process.space.root() + page / AddressSpace.TABLE_COVER * 8);
            used += table(process, upper, page, process.space.usedLimit(page));
        }
        return used;
    }

    private long table(ProcessControl process, long upper, long first, long limit) {
        long table = Descriptor.address(upper);
        tables[frames.index(table)] = true;
        long used = Account.FRAME;
        long slot = table + (first & AddressSpace.TABLE_COVER - 1) / Page.SIZE * 8;
        for (long page = first; page < limit; page += Page.SIZE, slot += 8) {
            long descriptor = Memory.load64(slot);
            if (descriptor != 0) {
                used += page(process, descriptor, page);
            }
        }
        return used;
    }

    /// What an interrupted MAP has paid for and not mapped yet (see [MemoryCalls]).
    private static long promised(ThreadControl mapper) {
        if (mapper == null || Context.x(mapper.context, 8) != Call.MAP || mapper.detail == 0) {
            return 0;
        }
        long count = Context.x(mapper.context, 1) >>> Page.SHIFT;
        return (2 * count - Math.max(mapper.detail, count)) * Account.FRAME;
    }

    private long handles(ProcessControl process) {
        long used = 0;
        for (int number = 0; number < HandleTable.LIMIT; number += HandleChunk.HANDLES) {
            if (process.handles.hasChunk(number)) {
                used += HandleChunk.GRAINS;
                handles(process, number);
            }
        }
        return used;
    }

    private void handles(ProcessControl process, int first) {
        for (int number = first; number < first + HandleChunk.HANDLES; number++) {
            Handle handle = process.handles.find(number);
            if (handle != null && handle.kind == HandleKind.CONNECTION) {
                assertNotNull(handle.connection.server);
                assertTrue(handle.connection.handles > 0, "process " + process.slot + " state " + process.state + " handle " + number + " badge "
                        + handle.connection.badge + " closing " + handle.connection.closing);
            }
        }
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
                    ProcessControl holder = thread.envelope.holderProcess;
                    assertTrue(holder.state == ProcessState.RUNNING || holder.state != ProcessState.NONE && holder.phase < Reaper.SPACE,
                            "waits for a process that will not answer");
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

    /// No ready thread is more urgent than the one that runs, and each has what its callers lend.
    private void priorities() {
        for (ThreadControl thread : kernel.tables.threads) {
            if (thread.process == null || thread.state == ThreadState.NEW || thread.state == ThreadState.DEAD) {
                continue;
            }
            if (thread.state == ThreadState.READY && !thread.stopped || thread.state == ThreadState.REAPING && thread.list != null) {
                assertTrue(thread.effective <= kernel.current().effective, "a more urgent thread waits for the CPU");
            }
            if (thread.state != ThreadState.REAPING) {
                lent(thread);
            }
        }
    }

    private static void lent(ThreadControl thread) {
        if (thread.lender != null) {
            assertEquals(ThreadState.AWAITING_REPLY, thread.lender.state, "a lender that does not wait");
            assertTrue(thread.effective >= thread.lender.effective, "the priority of a client is not lent");
        }
        if (thread.serving != null) {
            assertTrue(thread.serving.holder == thread.process || thread.serving.process == thread.process, "serves what its process does not have");
            assertTrue(thread.effective >= thread.serving.queue.highest(), "the priority of a queued message is not lent");
        }
    }

    private void queues() {
        for (Envelope envelope : kernel.tables.envelopes) {
            if (envelope.state == Envelope.QUEUED) {
                assertTrue(envelope.server.alive, "a message of a dead server");
                if (envelope.client == null) {
                    assertTrue(envelope.connection.outstanding > 0 && envelope.connection.outstanding <= Message.MAXIMUM_OUTSTANDING, "bound of a queue");
                }
            }
        }
    }
}
