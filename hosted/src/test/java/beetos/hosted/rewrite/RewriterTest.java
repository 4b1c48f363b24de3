package beetos.hosted.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What of a class is rewritten, seen in its calls.
class RewriterTest {
    /// Each method is one case.
    @SuppressWarnings("unused")
    private static final class Cases {
        private static final class Own extends Thread {}

        static void print() {
            System.out.println("text");
        }

        static void exit() {
            System.exit(1);
        }

        static void start(Own thread) {
            thread.start();
        }

        static void startOther(Other other) {
            other.start();
        }

        static int loop(int limit) {
            int sum = 0;
            for (int i = 0; i < limit; i++) {
                sum += i;
            }
            return sum;
        }

        static int straight(int value) {
            return value > 0 ? value : -value;
        }
    }

    private interface Other {
        void start();
    }

    private static byte[] original(String name) {
        try (InputStream file = RewriterTest.class.getResourceAsStream("/" + name + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The calls of one method, each as `Class.method`.
    private static List<String> calls(String method) {
        byte[] rewritten = new Rewriter(RewriterTest::original).rewrite(original(Cases.class.getName().replace('.', '/')));
        List<String> calls = new ArrayList<>();
        for (MethodModel model : ClassFile.of().parse(rewritten).methods()) {
            if (model.methodName().equalsString(method)) {
                model.code().orElseThrow().forEach(element -> {
                    if (element instanceof InvokeInstruction call) {
                        calls.add(call.owner().asInternalName().replaceAll(".*/", "") + "." + call.name().stringValue());
                    }
                });
            }
        }
        return calls;
    }

    @Test
    void streamsAndExitAreTheProcesss() {
        assertEquals(List.of("SafePoint.poll", "SystemMethods.out", "PrintStream.println"), calls("print"));
        assertEquals(List.of("SafePoint.poll", "SystemMethods.exit"), calls("exit"));
    }

    @Test
    void onlyThreadsAreStarted() {
        assertEquals(List.of("SafePoint.poll", "ThreadMethods.start"), calls("start"));
        assertEquals(List.of("SafePoint.poll", "RewriterTest$Other.start"), calls("startOther"));
    }

    @Test
    void loopsHaveASafePointAndStraightCodeHasNone() {
        assertEquals(List.of("SafePoint.poll"), calls("loop"));
        assertEquals(List.of(), calls("straight"));
    }
}
