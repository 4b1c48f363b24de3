package beetos.apps.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DateTest {
    @Test
    void formats() {
        assertEquals("2026-11-22T20:15:07Z", Date.text("%FT%TZ", 1_795_378_507L));
        assertEquals("1795378507 100%", Date.text("%s 100%%", 1_795_378_507L));
        assertEquals("22.11.2026 20:15:07", Date.text("%d.%m.%Y %H:%M:%S", 1_795_378_507L));
        assertNull(Date.text("%q", 0));
        assertNull(Date.text("%", 0));
    }

    @Test
    void everyDayOfEightCenturies() {
        for (long day = -200_000; day < 100_000; day++) {
            same(day * 86_400 + Math.floorMod(day * 7919, 86_400));
        }
    }

    @Test
    void anySecond() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            same(random.nextLong() >> 28);
        }
    }

    private static void same(long second) {
        LocalDateTime wanted = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        Calendar time = Calendar.of(second);
        LocalDateTime given = LocalDateTime.of((int) time.year(), time.month(), time.day(), time.hour(), time.minute(), time.second());
        assertEquals(wanted, given, () -> "second " + second);
    }
}
