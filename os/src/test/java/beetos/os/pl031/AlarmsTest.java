package beetos.os.pl031;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.user.Registers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    /// The device: its counter goes on by itself after each read where `restless`.
    private static final class Rtc implements Registers {
        long seconds = 0xFFFF_FF00L;         // above 2^31: the counter is unsigned
        boolean restless;
        int match;
        int mask = 1;
        int clears;

        @Override
        public int read32(int offset) {
            assertEquals(0x000, offset);
            return (int) (restless ? seconds++ : seconds);
        }

        @Override
        public void write32(int offset, int value) {
            switch (offset) {
                case 0x004 -> match = value;
                case 0x010 -> mask = value;
                case 0x01C -> clears++;
                default -> throw new AssertionError("write of " + offset);
            }
        }
    }

    private final Rtc rtc = new Rtc();
    private final Alarms alarms = new Alarms(new ClockRegisters(rtc));
    private final List<Long> rung = new ArrayList<>();

    private void add(long second) {
        assertTrue(alarms.add(second, () -> rung.add(second)));
    }

    @Test
    void theClockIsQuietAtFirst() {
        assertEquals(0, rtc.mask);
        assertEquals(1, rtc.clears);
    }

    @Test
    void alarmsRingInTheirOrder() {
        long now = rtc.seconds;
        add(now + 9);
        add(now + 3);
        add(now);                            // has come
        add(now - 5);
        assertEquals(List.of(now, now - 5), rung);
        assertEquals((int) (now + 3), rtc.match);
        assertEquals(1, rtc.mask);
        rtc.seconds = now + 3;
        alarms.interrupt();
        assertEquals(now + 3, rung.get(2));
        assertEquals((int) (now + 9), rtc.match);
        rtc.seconds = now + 20;
        alarms.interrupt();
        assertEquals(4, rung.size());
        assertEquals(0, rtc.mask);
    }

    @Test
    void aSecondThatPassesMeanwhileIsNotMissed() {
        rtc.restless = true;
        for (int i = 1; i < 20; i++) {
            add(0xFFFF_FF00L + 3 * i);
        }
        for (int i = 0; rung.size() < 19; i++) {
            assertTrue(i < 100);
            alarms.interrupt();
        }
        assertEquals(0, rtc.mask);
    }

    @Test
    void thereIsALimit() {
        for (int i = 0; i < Alarms.LIMIT; i++) {
            add(rtc.seconds + 100);
        }
        assertFalse(alarms.add(rtc.seconds + 100, () -> { }));
    }
}
