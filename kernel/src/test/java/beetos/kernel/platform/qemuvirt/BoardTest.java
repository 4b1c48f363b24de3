package beetos.kernel.platform.qemuvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import beetos.abi.BootRecord;
import beetos.abi.DeviceDescription;
import beetos.machine.HostedMemory;
import beetos.machine.Memory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final long RECORD = 0x7700_0000_0000L, TABLE = RECORD + 16384;

    @BeforeEach
    void install() {
        HostedMemory.install(RECORD, 2 * 16384);
        Memory.store64(RECORD + BootRecord.DEVICES, TABLE);
    }

    @AfterEach
    void remove() {
        HostedMemory.remove(RECORD);
    }

    private static void device(int index, String compatible, int... lines) {
        long at = TABLE + (long) index * DeviceDescription.SIZE;
        byte[] octets = compatible.getBytes(StandardCharsets.US_ASCII);
        Memory.store32(at + DeviceDescription.INTERRUPT_COUNT, lines.length);
        for (int i = 0; i < lines.length; i++) {
            Memory.store32(at + DeviceDescription.INTERRUPTS + 4 * i, lines[i]);
        }
        Memory.store32(at + DeviceDescription.COMPATIBLE_LENGTH, octets.length);
        for (int i = 0; i < octets.length; i++) {
            Memory.store8(at + DeviceDescription.COMPATIBLE + i, octets[i]);
        }
        Memory.store32(RECORD + BootRecord.DEVICE_COUNT, index + 1);
    }

    @Test
    void findsTheVirtualTimersLine() {
        device(0, "arm,armv8-timer-like\0", 1, 2, 3, 4);
        assertEquals(-1, new Board(RECORD).timerLine());
        device(1, "arm,armv8-timer\0arm,armv7-timer\0", 29, 30, 27, 26);
        assertEquals(27, new Board(RECORD).timerLine());
    }

    @Test
    void answersNothingForWhatItDoesNotKnow() {
        device(0, "snps,dw-apb-uart\0");
        assertNull(new Board(RECORD).console());
        assertNull(new Board(RECORD).interruptController());
        assertEquals(-1, new Board(RECORD).timerLine());
    }
}
