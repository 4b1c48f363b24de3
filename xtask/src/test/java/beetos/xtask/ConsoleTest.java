package beetos.xtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Console shell(String script) {
        return new Console(List.of("sh", "-c", script), OutputStream.nullOutputStream());
    }

    @Test
    void findsTextsInTheirOrder() throws InterruptedException {
        try (Console console = shell("echo one; read word; echo got $word ü")) {
            assertTrue(console.await("one", SOON));
            assertTrue(console.type("two\n"));
            assertTrue(console.await("got two", SOON));
            assertFalse(console.await("one", SOON));
            assertTrue(console.awaitEnd(SOON));
            assertEquals("one\ngot two ü\n", console.transcript());
        }
    }

    @Test
    void givesUpAtTheDeadlineAndEndsTheProcess() throws InterruptedException {
        Console console = shell("echo begun; exec sleep 60");
        assertTrue(console.await("begun", SOON));
        assertFalse(console.await("never", Duration.ofMillis(50)));
        console.close();
        assertFalse(console.running());
    }
}
