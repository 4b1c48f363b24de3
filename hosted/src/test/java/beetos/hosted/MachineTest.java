package beetos.hosted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.hosted.image.Software;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import programs.Constructors;
import programs.Ordinary;

/// The whole system in this JVM.
class MachineTest {
    private static Software.Addition program(String name, Class<?> main) throws URISyntaxException {
        return new Software.Addition(name, Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI()), main.getName());
    }

    @Test
    void bootsToAShellAndEndsWithItsStatus() throws Exception {
        Session session = new Session();
        session.await("Welcome to BeetOS!");
        session.await("bsh> ");
        assertTrue(session.answer("echo one two").startsWith("one two\n"));
        assertTrue(session.answer("crash exit 3").contains("[exited: 3]"));
        assertTrue(session.answer("crash read").contains("data abort at 0x1234000"));
        session.type("poweroff\n");
        assertEquals(new Machine.End(0, false), session.end());
    }

    @Test
    void programsComputingForEverAreInterrupted() throws Exception {
        try (Session session = new Session()) {
            session.await("bsh> ");
            session.type("crash loop\n");
            session.await("crash loop");
            session.type("\003");
            session.await("[exited: 130]");
        }
    }

    /// Threads, locks, pools and streams of an ordinary program are its process's; what it says is what the machine would.
    @Test
    void ordinaryProgramsKeepTheirThreadsAndStreams() throws Exception {
        try (Session session = new Session(program("ordinary", Ordinary.class))) {
            session.await("bsh> ");
            String said = session.answer("ordinary");
            assertTrue(said.contains("main counted 4000, pool 285, queue 4950\n"), said);
            assertTrue(said.contains("Exception in thread \"bad\" java.lang.IllegalStateException: as asked\n"), said);
            assertFalse(said.contains("beetos.hosted"), said);
            assertTrue(said.contains("[exited: 5]"), said);
            assertEquals(said, session.answer("ordinary"), "the second process begins anew");
        }
    }

    /// java.io of a program is the system's, not the host's.
    @Test
    void programsSeeTheSystemsFiles() throws Exception {
        try (Session session = new Session()) {
            session.await("bsh> ");
            assertTrue(session.answer("grep Welcome /etc/motd").startsWith("Welcome to BeetOS!\n"));
            assertTrue(session.answer("cat /etc/motd | tee /tmp/one").contains("Welcome"));
            assertFalse(session.answer("cmp /tmp/one /etc/motd").contains("differ"));
            assertTrue(session.answer("wc /etc/passwd").contains("wc: /etc/passwd: not found"));
        }
    }

    @Test
    void referencesToConstructorsOpenTheSystemsFiles() throws Exception {
        try (Session session = new Session(program("constructors", Constructors.class))) {
            session.await("bsh> ");
            String name = "/tmp/constructors-" + System.nanoTime();
            String said = session.answer("constructors " + name);
            assertFalse(Files.deleteIfExists(Path.of(name)), "a file of the host");
            assertTrue(said.startsWith("by writer\noctets 18\nby formatter\n"), said);
        }
    }

    @Test
    void machinesOfOneJvmKnowNothingOfEachOther() throws Exception {
        try (Session one = new Session(); Session other = new Session()) {
            one.await("bsh> ");
            other.await("bsh> ");
            one.answer("write /tmp/here text");
            assertTrue(one.answer("cat /tmp/here").contains("text"));
            assertTrue(other.answer("cat /tmp/here").contains("cat: /tmp/here: not found"));
        }
    }
}
