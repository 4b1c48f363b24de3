package beetos.kernel.platform.qemuvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.kernel.InterruptController;
import beetos.machine.HostedDevices;
import beetos.machine.Mmio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GicV2Test {
    private static final long DISTRIBUTOR = 0x7600_0000_0000L, CPU = DISTRIBUTOR + 0x1_0000;

    /// Registers that keep what is written, but for enable bits, which are set and cleared by different ones.
    private final int[] distributor = new int[0x400];
    private final boolean[] enabled = new boolean[96];
    private int pending = 1023, ended = -1;
    private GicV2 gic;

    private final HostedDevices.Model distributorModel = new HostedDevices.Model() {
        @Override
        public int load(long offset, int width) {
            return offset == 4 ? 2 : offset == 0x800 ? 0x0101_0101 : distributor[(int) offset / 4];
        }

        @Override
        public void store(long offset, int width, int value) {
            if (offset >= 0x100 && offset < 0x200) {
                for (int bit = 0; bit < 32; bit++) {
                    if ((value >>> bit & 1) != 0) {
                        enabled[(int) (offset & 0x7F) * 8 + bit] = offset < 0x180;
                    }
                }
            } else {
                distributor[(int) offset / 4] = value;
            }
        }
    };

    private final HostedDevices.Model cpuModel = new HostedDevices.Model() {
        @Override
        public int load(long offset, int width) {
            return offset == 0xC ? pending : 0;
        }

        @Override
        public void store(long offset, int width, int value) {
            ended = offset == 0x10 ? value : ended;
        }
    };

    @BeforeEach
    void install() {
        HostedDevices.install(DISTRIBUTOR, 0x1000, distributorModel);
        HostedDevices.install(CPU, 0x1000, cpuModel);
        enabled[50] = true;
        gic = new GicV2(new Mmio(DISTRIBUTOR, 0x1000), new Mmio(CPU, 0x1000));
    }

    @AfterEach
    void remove() {
        HostedDevices.remove(DISTRIBUTOR);
        HostedDevices.remove(CPU);
    }

    @Test
    void beginsWithEveryLineMasked() {
        assertEquals(96, gic.lines());
        for (boolean line : enabled) {
            assertTrue(!line);
        }
        assertEquals(0x0101_0101, distributor[(0x800 + 33 / 4 * 4) / 4]);
    }

    @Test
    void masksOneLine() {
        gic.unmask(33);
        assertTrue(enabled[33] && !enabled[32] && !enabled[34]);
        gic.mask(33);
        assertTrue(!enabled[33]);
    }

    @Test
    void configuresTheTrigger() {
        gic.configure(47, true);
        gic.configure(48, true);
        gic.configure(47, false);
        assertEquals(0, distributor[(0xC00 + 8) / 4]);
        assertEquals(2, distributor[(0xC00 + 12) / 4]);
    }

    @Test
    void takesAndEnds() {
        assertEquals(InterruptController.NONE, gic.acknowledge());
        pending = 33;
        assertEquals(33, gic.acknowledge());
        gic.end(33);
        assertEquals(33, ended);
    }
}
