package beetos.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import beetos.machine.HostedMemory;
import beetos.machine.Memory;
import org.junit.jupiter.api.Test;

class SystemImageTest {
    private static final long RAM = 0x7300_0000_0000L;

    @Test
    void relocatesWhatThePackedTableNames() {
        HostedMemory.install(RAM, 1 << 16);
        long bitmap = 1 | 1L << 1 | 1L << 3 | 1L << 63;       // of the 63 words behind the last address: 0, 2 and 62
        Memory.store64(RAM, 0x1000);
        Memory.store64(RAM + 8, bitmap);
        Memory.store64(RAM + 16, 1 | 1L << 2);                // the next 63: 1
        SystemImage.relocate(RAM, 0, 24, 0xFFFF_FFF8_0000_0000L);
        long behind = RAM + 0x1008;
        long[] relocated = {RAM + 0x1000, behind, behind + 16, behind + 62 * 8, behind + 64 * 8};
        int found = 0;
        for (long at = RAM + 0x1000; at < RAM + 0x2000; at += 8) {
            found += Memory.load64(at) != 0 ? 1 : 0;
        }
        for (long at : relocated) {
            assertEquals(0xFFFF_FFF8_0000_0000L, Memory.load64(at));
        }
        assertEquals(relocated.length, found);
        HostedMemory.remove(RAM);
    }
}
