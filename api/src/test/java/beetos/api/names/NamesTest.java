package beetos.api.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NamesTest {
    private static String roundTrip(String name) {
        long[] words = Names.words(name);
        return Names.name(words[0], words[1], words[2], words[3]);
    }

    @Test
    void namesTravelInFourWords() {
        for (String name : new String[] {"a", "ticktimer", "12345678", "n".repeat(32)}) {
            assertEquals(name, roundTrip(name));
        }
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThrows(NamesException.class, () -> Names.words(""));
        assertThrows(NamesException.class, () -> Names.words("n".repeat(33)));
        assertNull(Names.name(0, 0, 0, 0));
        assertNull(Names.name('a', 'b', 0, 0));
        assertNull(Names.name(0xFF, 0, 0, 0));
        assertNull(Names.name('a' | ' ' << 8, 0, 0, 0));
        assertNull(Names.name(-1, -1, -1, -1));
    }
}
