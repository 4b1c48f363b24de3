package beetos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.abi.Call;
import beetos.abi.KernelError;
import beetos.abi.MapFlags;
import beetos.abi.Page;
import beetos.abi.Rights;
import beetos.kernel.memory.Account;
import beetos.kernel.memory.Descriptor;
import beetos.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// MAP, UNMAP, PROTECT and devices, as one process sees them.
class MemoryTest {
    private static final int READ_WRITE = MapFlags.READ | MapFlags.WRITE;

    private final Rig rig = new Rig();
    private final ProcessControl process = rig.running().process;

    @AfterEach
    void check() {
        Invariants.check(rig.kernel);
        rig.close();
    }

    @Test
    void argumentsAreChecked() {
        long[][] bad = {
            {0, 0, READ_WRITE}, {0, 1, READ_WRITE}, {1, Page.SIZE, READ_WRITE}, {0, -Page.SIZE, READ_WRITE}, {0, Long.MIN_VALUE, READ_WRITE},
            {Page.USER_LIMIT, Page.SIZE, READ_WRITE}, {Page.USER_LIMIT - Page.SIZE, 2 * Page.SIZE, READ_WRITE}, {-Page.SIZE, Page.SIZE, READ_WRITE},
            {0, Page.SIZE, 0}, {0, Page.SIZE, 16}, {0, Page.SIZE, -1}, {0, Page.SIZE, MapFlags.WRITE | MapFlags.EXECUTE},
            {0, Page.SIZE, MapFlags.EXECUTE | MapFlags.LENDABLE}, {0, Page.SIZE, 1L << 32 | 1},
        };
        for (long[] arguments : bad) {
            rig.fails(KernelError.BAD_ARGUMENT, Call.MAP, arguments);
        }
        rig.fails(KernelError.OUT_OF_MEMORY, Call.MAP, 0, Page.USER_LIMIT - Page.SIZE, READ_WRITE);
        rig.fails(KernelError.BAD_ADDRESS, Call.UNMAP, Page.SIZE, Page.SIZE);
        rig.fails(KernelError.BAD_ARGUMENT, Call.UNMAP, 0, Page.SIZE);
    }

    @Test
    void aPageIsZeroEveryTime() {
        long free = 0;
        for (int i = 0; i < 50; i++) {
            long address = rig.ok(Call.MAP, 0, 3 * Page.SIZE, READ_WRITE);
            long physical = Descriptor.address(process.space.descriptor(address));
            assertEquals(0, Memory.load64(physical));
            Memory.store64(physical, -1);
            rig.ok(Call.UNMAP, address, 3 * Page.SIZE);
            if (i == 0) {
                free = rig.kernel.frames.free();
            }
        }
        assertEquals(free, rig.kernel.frames.free());
    }

    @Test
    void aMappingIsNotReplaced() {
        long address = rig.ok(Call.MAP, 0x4000_0000, 4 * Page.SIZE, READ_WRITE);
        long used = process.account.used();
        rig.fails(KernelError.MEMORY_IN_USE, Call.MAP, address + Page.SIZE * 3, 2 * Page.SIZE, READ_WRITE);
        assertEquals(used, process.account.used());
        rig.ok(Call.UNMAP, address + Page.SIZE, Page.SIZE);
        rig.fails(KernelError.BAD_ADDRESS, Call.UNMAP, address, 4 * Page.SIZE);
        rig.ok(Call.MAP, address + Page.SIZE, Page.SIZE, MapFlags.READ);
    }

    @Test
    void textIsReadOnlyForTheKernelToo() {
        long address = rig.ok(Call.MAP, 0, Page.SIZE, READ_WRITE);
        long physical = Descriptor.address(process.space.descriptor(address));
        rig.ok(Call.PROTECT, address, Page.SIZE, MapFlags.READ | MapFlags.EXECUTE);
        assertFalse(rig.kernel.directMap.isWritable(physical));
        assertFalse(Descriptor.isWritable(process.space.descriptor(address)));
        Invariants.check(rig.kernel);
        rig.ok(Call.PROTECT, address, Page.SIZE, READ_WRITE);
        assertTrue(rig.kernel.directMap.isWritable(physical));
        rig.ok(Call.PROTECT, address, Page.SIZE, MapFlags.EXECUTE);
        rig.ok(Call.UNMAP, address, Page.SIZE);
        assertTrue(rig.kernel.directMap.isWritable(physical));
    }

    @Test
    void aLongCallGivesWayToInterruptsAndGoesOn() {
        rig.callBy(Call.TIMER, rig.now + 1_000, rig.ok(Call.SERVER_CREATE), 3);
        rig.kernel.timer.alarm(1); // one interrupt is pending from now on
        long address = rig.ok(Call.MAP, 0, 100 * Page.SIZE, READ_WRITE);
        assertTrue(Descriptor.isValid(process.space.descriptor(address + 99 * Page.SIZE)));
        rig.ok(Call.UNMAP, address, 100 * Page.SIZE);
        assertEquals(null, process.mapper);
    }

    @Test
    void aDeviceHasOneOwnerAndItsRegistersOnly() {
        long device = rig.ok(Call.DEVICE_CLAIM, 3, 0, Rights.REGISTERS | Rights.DMA);
        rig.fails(KernelError.IN_USE, Call.DEVICE_CLAIM, 3, 0, Rights.REGISTERS);
        rig.fails(KernelError.NOT_FOUND, Call.DEVICE_CLAIM, 3, 2, 0);
        assertEquals(0, rig.ok(Call.DEVICE_READ, device, 0x1FC, 4));
        assertEquals(0x0A00_01FCL, rig.x(1));
        rig.fails(KernelError.BAD_ARGUMENT, Call.DEVICE_READ, device, 0x200, 4); // the next device
        rig.fails(KernelError.BAD_ARGUMENT, Call.DEVICE_READ, device, 0x1FE, 4);
        rig.fails(KernelError.BAD_ARGUMENT, Call.DEVICE_READ, device, -4, 4);
        rig.fails(KernelError.BAD_ARGUMENT, Call.DEVICE_WRITE, device, 0, 3);
        rig.fails(KernelError.BAD_ARGUMENT, Call.DEVICE_MAP, device); // its page is shared with the other
        rig.ok(Call.DEVICE_WRITE, device, 0x10, 4, 99);
        assertEquals(0x0A00_0010L, rig.lastRegister);
        assertEquals(99, rig.lastValue);
    }

    @Test
    void aDeviceThatAnswersWithABusErrorIsAnError() {
        long device = rig.ok(Call.DEVICE_CLAIM, 3, 0, Rights.REGISTERS);
        rig.broken = true;
        rig.fails(KernelError.DEVICE_FAILED, Call.DEVICE_READ, device, 0, 4);
        rig.fails(KernelError.DEVICE_FAILED, Call.DEVICE_WRITE, device, 0, 4, 1);
    }

    @Test
    void onlyWhoHasTheRightToDmaPassesItOn() {
        Handle devices = process.handles.find(3);
        devices.rights = Rights.CLAIM;
        rig.fails(KernelError.NOT_PERMITTED, Call.DEVICE_CLAIM, 3, 0, Rights.REGISTERS | Rights.DMA);
        rig.ok(Call.DEVICE_CLAIM, 3, 0, Rights.REGISTERS);
        devices.rights = Rights.ALL;
    }

    @Test
    void dmaWithoutRoomCostsNothing() {
        long device = rig.ok(Call.DEVICE_CLAIM, 3, 0, Rights.REGISTERS | Rights.DMA);
        long page = rig.ok(Call.MAP, 1L << 32, Page.SIZE, READ_WRITE);
        while (process.account.limit() - process.account.used() >= 4 * Account.FRAME) {
            page = rig.ok(Call.MAP, page + Page.SIZE, Page.SIZE, READ_WRITE);
        }
        long used = process.account.used();
        int free = rig.kernel.frames.free();
        rig.fails(KernelError.OUT_OF_MEMORY, Call.DEVICE_DMA, device, 3); // enough for the frames, not for the table above them
        assertEquals(used, process.account.used());
        assertEquals(free, rig.kernel.frames.free());
    }

    @Test
    void dmaFramesStayPinnedUntilTheNextOwnerSaysSo() {
        long device = rig.ok(Call.DEVICE_CLAIM, 3, 0, Rights.REGISTERS | Rights.DMA);
        int free = rig.kernel.frames.free();
        long address = rig.ok(Call.DEVICE_DMA, device, 3);
        long physical = rig.x(1);
        assertEquals(physical + 2 * Page.SIZE, Descriptor.address(process.space.descriptor(address + 2 * Page.SIZE)));
        rig.fails(KernelError.ON_LOAN, Call.UNMAP, address, Page.SIZE);
        rig.fails(KernelError.ON_LOAN, Call.PROTECT, address, Page.SIZE, MapFlags.READ);
        rig.ok(Call.HANDLE_CLOSE, device);
        assertEquals(0, process.space.descriptor(address));
        device = rig.ok(Call.DEVICE_CLAIM, 3, 0, Rights.DMA);
        assertTrue(rig.kernel.frames.free() <= free - 3);
        rig.ok(Call.DEVICE_DMA_RELEASE, device);
        rig.ok(Call.DEVICE_DMA, device, 3);
        rig.ok(Call.DEVICE_DMA_RELEASE, device); // not its own
        assertTrue(rig.kernel.frames.free() <= free - 3);
    }

    @Test
    void interruptsAreBitsMaskedUntilAcknowledged() {
        long device = rig.ok(Call.DEVICE_CLAIM, 3, 1, Rights.REGISTERS);
        long server = rig.ok(Call.SERVER_CREATE);
        rig.fails(KernelError.BAD_ARGUMENT, Call.INTERRUPT_BIND, device, 1, server, 0);
        rig.fails(KernelError.BAD_ARGUMENT, Call.INTERRUPT_BIND, device, 0, server, 64);
        rig.ok(Call.INTERRUPT_BIND, device, 0, server, 7);
        rig.raise(Rig.DEVICE_LINE + 1);
        assertFalse(rig.unmasked[Rig.DEVICE_LINE + 1]);
        rig.raise(Rig.DEVICE_LINE + 1);
        rig.call(Call.REPLY_RECEIVE, server, 0);
        assertEquals(1 << 7, rig.x(1));
        rig.callBy(Call.REPLY_RECEIVE, 1, server, 0);
        assertEquals(KernelError.TIMED_OUT, rig.x(0));
        rig.ok(Call.INTERRUPT_ACKNOWLEDGE, device, 0); // the second one is taken now
        rig.call(Call.REPLY_RECEIVE, server, 0);
        assertEquals(1 << 7, rig.x(1));
        rig.ok(Call.HANDLE_CLOSE, device);
        assertFalse(rig.unmasked[Rig.DEVICE_LINE + 1]);
    }
}
