package beetos.apps.bsh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternTest {
    @Test
    void setsAndStars() {
        assertEquals(true, Pattern.matches("[a-c]*.txt", "b1.txt"));
        assertEquals(false, Pattern.matches("[!a-c]*.txt", "b1.txt"));
        assertEquals(true, Pattern.matches("\\*", "*"));
        assertEquals(false, Pattern.matches("\\*", "x"));
        assertEquals(true, Pattern.matches("[", "["));
        assertEquals(true, Pattern.matches("a".repeat(20) + "*".repeat(20), "a".repeat(5000)));
    }

    @Test
    void randomPatternsAgreeWithRegularExpressions() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder pattern = new StringBuilder();
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                pattern.append("ab*?".charAt(random.nextInt(4)));
            }
            for (int n = random.nextInt(7); n > 0; n--) {
                name.append("ab".charAt(random.nextInt(2)));
            }
            String expression = pattern.toString().replace("*", ".*").replace("?", ".");
            assertEquals(name.toString().matches(expression), Pattern.matches(pattern.toString(), name.toString()), pattern + " " + name);
        }
    }

    @Test
    void columnsFillTheWidth() {
        assertEquals("a  c\r\nb\r\n", Columns.of(List.of("a", "b", "c"), 5));
        assertEquals("", Columns.of(List.of(), 80));
    }
}
