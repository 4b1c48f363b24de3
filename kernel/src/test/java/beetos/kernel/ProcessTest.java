package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.ExitCause;
import beetos.abi.InitialHandles;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.MessageKind;
import beetos.abi.Page;
import beetos.abi.Priority;
import beetos.abi.ProcessState;
import beetos.abi.Rights;
import beetos.kernel.memory.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Processes from creation to the last frame.
class ProcessTest {
    private final Rig rig = new Rig();
    private final ThreadControl first = rig.running();

    @AfterEach
    void check() {
        Invariants.check(rig.kernel);
        rig.close();
    }

    @Test
    void anEndedProcessLeavesNothingBehind() {
        int frames = 0;
        long used = 0;
        for (int i = 0; i < 200; i++) {
            long process = rig.spawn(Priority.LOWEST);
            rig.call(Call.PROCESS_WAIT, process);
            assertNotEquals(first, rig.running());
            rig.ok(Call.MAP, 0, 20 * Page.SIZE, MapFlags.READ | MapFlags.WRITE);
            long server = rig.ok(Call.SERVER_CREATE);
            rig.serverConnection(server, i);
            rig.ok(Call.THREAD_CREATE, Page.SIZE * 4, 0, Rig.STACK, 0, 0);
            rig.call(Call.PROCESS_EXIT, 40 + i);
            assertSame(first, rig.running());
            assertEquals(ExitCause.EXIT, rig.x(0));
            assertEquals(40 + i, rig.x(1));
            rig.ok(Call.HANDLE_CLOSE, process);
            if (i == 0) {
                frames = rig.kernel.frames.free();
                used = first.process.account.used();
            }
        }
        assertEquals(frames, rig.kernel.frames.free());
        assertEquals(used, first.process.account.used());
        assertEquals(0, first.process.children);
    }

    @Test
    void aFaultEndsOnlyItsProcessAndSaysWhy() {
        long process = rig.spawn(Priority.LOWEST);
        rig.call(Call.PROCESS_WAIT, process);
        rig.fault();
        assertSame(first, rig.running());
        assertEquals(ExitCause.DATA_ABORT, rig.x(0));
        assertEquals(0x123, rig.x(2));
        rig.fails(KernelError.IN_USE, Call.PROCESS_START, process, Page.SIZE * 4, 0, 0, 0, 1);
        rig.call(Call.PROCESS_FAULTS, process);
        assertEquals(0x123, rig.x(2));
    }

    @Test
    void aWatcherIsTold() {
        long server = rig.ok(Call.SERVER_CREATE);
        long process = rig.spawn(Priority.LOWEST);
        rig.ok(Call.PROCESS_WATCH, process, server, 5);
        rig.call(Call.REPLY_RECEIVE, server, 0);
        rig.call(Call.PROCESS_EXIT, 1);
        assertSame(first, rig.running());
        assertEquals(MessageKind.NOTIFICATION, rig.x(0));
        assertEquals(1 << 5, rig.x(1));
    }

    @Test
    void aProcessNeverStartedEndsWithItsLastHandle() {
        int frames = rig.kernel.frames.free();
        rig.ok(Call.PROCESS_CREATE, InitialHandles.SYSTEM, 50, 4, 0);
        long process = rig.ok(Call.PROCESS_CREATE, InitialHandles.SYSTEM, 50, 4, 0);
        rig.ok(Call.PROCESS_MAP, process, 0x10000, 0, Page.SIZE, MapFlags.READ | MapFlags.EXECUTE);
        rig.ok(Call.HANDLE_CLOSE, process);
        rig.ok(Call.HANDLE_CLOSE, process - 1);
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        assertEquals(frames, rig.kernel.frames.free());
    }

    @Test
    void anAccountCannotBeOverdrawn() {
        rig.fails(KernelError.OUT_OF_MEMORY, Call.PROCESS_CREATE, InitialHandles.SYSTEM, rig.kernel.frames.total(), 4, 0);
        long process = rig.spawn(Priority.LOWEST);
        rig.call(Call.PROCESS_WAIT, process);
        rig.fails(KernelError.OUT_OF_MEMORY, Call.MAP, 0, (Rig.CHILD_FRAMES + 1) * Page.SIZE, MapFlags.READ);
        long left = Rig.CHILD_FRAMES;
        while (rig.call(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE) == rig.running() && rig.x(0) > 0) {
            left--;
        }
        assertEquals(KernelError.OUT_OF_MEMORY, rig.x(0));
        assertTrue(left > 0 && left < 12, "tables, thread and handles are paid too");
        for (int i = 0; i < Account.FRAME / Server.GRAINS && rig.call(Call.SERVER_CREATE) == rig.running() && rig.x(0) > 0;) {
            i++; // less than a frame is left
        }
        rig.fails(KernelError.LIMIT_REACHED, Call.SERVER_CREATE);
        rig.fails(KernelError.LIMIT_REACHED, Call.THREAD_CREATE, Page.SIZE, 0, 0, 0, 0);
    }

    /// A child's account comes out of that of the process that it is made for, and goes back there.
    @Test
    void anotherMayPay() {
        long payer = rig.ok(Call.PROCESS_CREATE, InitialHandles.SYSTEM, 100, Priority.HIGHEST, 0);
        rig.fails(KernelError.BAD_HANDLE, Call.PROCESS_CREATE, InitialHandles.SYSTEM, 10, 1, 0, payer);    // not started
        rig.ok(Call.PROCESS_MAP, payer, Rig.STACK, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        rig.call(Call.PROCESS_START, payer, Page.SIZE * 8, Rig.STACK, 0, 0, Priority.LOWEST);
        long own = first.process.account.used();
        rig.ok(Call.MEMORY, payer);
        assertEquals(100, rig.x(2));
        long used = rig.x(3);
        long child = rig.ok(Call.PROCESS_CREATE, InitialHandles.SYSTEM, 50, 1, 0, payer);
        assertEquals(own, first.process.account.used());
        rig.ok(Call.MEMORY, payer);
        assertEquals(used + 51, rig.x(3));
        rig.fails(KernelError.OUT_OF_MEMORY, Call.PROCESS_CREATE, InitialHandles.SYSTEM, 50, 1, 0, payer);
        rig.ok(Call.HANDLE_CLOSE, child);      // taken apart while the payer yields
        rig.callBy(Call.SLEEP, rig.now + 1_000_000);
        for (int i = 0; i < 10; i++) {
            rig.call(Call.YIELD);
        }
        rig.pass(2_000_000);
        assertSame(first, rig.running());
        rig.ok(Call.MEMORY, payer);
        assertEquals(used, rig.x(3));
        rig.fails(KernelError.BAD_HANDLE, Call.MEMORY, 99);
    }

    @Test
    void killNeedsTheRight() {
        long process = rig.spawn(Priority.LOWEST);
        long weak = rig.ok(Call.HANDLE_DUPLICATE, process, Rights.WAIT | Rights.DUPLICATE);
        rig.fails(KernelError.NOT_PERMITTED, Call.PROCESS_KILL, weak, 0);
        rig.fails(KernelError.NOT_PERMITTED, Call.HANDLE_DUPLICATE, weak, Rights.KILL);
        rig.fails(KernelError.BAD_HANDLE, Call.PROCESS_KILL, InitialHandles.SYSTEM, 0);
        rig.ok(Call.PROCESS_KILL, process, 137);
        rig.call(Call.PROCESS_WAIT, weak);
        assertEquals(ExitCause.KILLED, rig.x(0));
        assertEquals(137, rig.x(1));
    }

    @Test
    void theListShowsTheLiving() {
        rig.spawn(Priority.LOWEST);
        assertEquals(1, rig.ok(Call.PROCESS_LIST, InitialHandles.SYSTEM, 0));
        assertEquals(first.process.id(), rig.x(1));
        assertEquals(2, rig.ok(Call.PROCESS_LIST, InitialHandles.SYSTEM, 2));
        assertEquals(first.process.id(), rig.x(2));
        assertEquals(ProcessState.RUNNING, rig.x(3));
        assertEquals(77, rig.x(7));
        rig.fails(KernelError.NOT_FOUND, Call.PROCESS_LIST, InitialHandles.SYSTEM, 3);
        rig.fails(KernelError.NOT_FOUND, Call.PROCESS_LIST, InitialHandles.SYSTEM, Long.MAX_VALUE);
    }

    @Test
    void theFirstProcessMustNotEnd() {
        AssertionError panic = assertThrows(AssertionError.class, () -> rig.call(Call.PROCESS_EXIT, 0));
        assertEquals("the first process has ended", panic.getMessage());
    }

    @Test
    void theBundleIsSharedAndNeverWritable() {
        long bundle = rig.ok(Call.BUNDLE_MAP, InitialHandles.BUNDLE);
        long process = rig.ok(Call.PROCESS_CREATE, InitialHandles.SYSTEM, 50, 4, 0);
        rig.ok(Call.PROCESS_MAP, process, 0x10000, bundle, 2 * Page.SIZE, MapFlags.READ | MapFlags.EXECUTE);
        rig.fails(KernelError.MEMORY_IN_USE, Call.PROCESS_MAP, process, 0x10000, bundle, Page.SIZE, MapFlags.READ);
        rig.fails(KernelError.NOT_PERMITTED, Call.PROCESS_MAP, process, 0x20000, bundle, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        rig.fails(KernelError.NOT_PERMITTED, Call.PROTECT, bundle, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        long own = rig.ok(Call.MAP, 0, Page.SIZE, MapFlags.READ | MapFlags.WRITE);
        rig.ok(Call.PROCESS_MAP, process, 0x20000, own, Page.SIZE, MapFlags.READ | MapFlags.EXECUTE);
        rig.fails(KernelError.BAD_ADDRESS, Call.UNMAP, own, Page.SIZE);
        Invariants.check(rig.kernel);
        rig.ok(Call.HANDLE_CLOSE, process);
        assertFalse(rig.off);
    }
}
