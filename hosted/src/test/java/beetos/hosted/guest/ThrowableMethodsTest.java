package beetos.hosted.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a program's stack traces show.
class ThrowableMethodsTest {
    private static Exception exception(String text) {
        Exception made = new Exception(text);
        made.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("programs.Some", text, "Some.java", 1), new StackTraceElement("beetos.hosted.ProgramThread", "run", "ProgramThread.java", 2)});
        return made;
    }

    private static String printed(Throwable thrown) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(octets, true));
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ThrowableMethods.printStackTrace(thrown));
        } finally {
            System.setErr(before);
        }
        return octets.toString();
    }

    @Test
    void causesInACircleEnd() {
        Exception one = exception("one");
        Exception other = exception("other");
        one.initCause(other);
        other.initCause(one);
        String said = printed(one);
        assertTrue(said.contains("[CIRCULAR REFERENCE: java.lang.Exception: one]"), said);
        assertFalse(said.contains("ProgramThread"), said);
    }

    @Test
    void whatIsSuppressedShowsTheProgramAlone() {
        Exception thrown = exception("thrown");
        Exception suppressed = exception("suppressed");
        suppressed.initCause(exception("cause"));
        thrown.addSuppressed(suppressed);
        String said = printed(thrown);
        assertFalse(said.contains("ProgramThread"), said);
        assertEquals(3, said.lines().filter(line -> line.contains("at programs.Some.")).count(), said);
    }
}
