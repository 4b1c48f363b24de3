package beetos.hosted.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Scanner;
import java.util.function.Function;
import java.util.stream.Stream;
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

        static void copy(int[] from, int[] to) {
            System.arraycopy(from, 0, to, 0, 1);
        }

        static PrintStream print(File file) throws IOException {
            return new PrintStream(file, "UTF-8");
        }

        static PrintStream print(OutputStream stream) {
            return new PrintStream(stream);
        }

        static Stream<File> files(Path folder) throws IOException {
            return Files.list(folder).map(Path::toFile);
        }

        static Function<OutputStream, Formatter> formatterOfStream() {
            return Formatter::new;
        }

        static Function<String, Scanner> scannerOfText() {
            return Scanner::new;
        }

        static Maker maker() {
            return PrintStream::new;
        }

        static Runnable starter(Own thread) {
            return thread::start;
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

    private interface Maker {
        PrintStream make(String name, String encoding) throws IOException;
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

    /// The calls of one method, each as `Class.method`; a class that is the process's own has `own` before it. References to methods are among them.
    private static List<String> calls(String method) {
        byte[] renamed = Renaming.apply(original(Cases.class.getName().replace('.', '/')));
        byte[] rewritten = new Rewriter(name -> original(name) == null ? null : Renaming.apply(original(name))).rewrite(renamed);
        List<String> calls = new ArrayList<>();
        for (MethodModel model : ClassFile.of().parse(rewritten).methods()) {
            if (model.methodName().equalsString(method)) {
                model.code().orElseThrow().forEach(element -> {
                    switch (element) {
                        case InvokeInstruction call -> calls.add(call(call.owner().asInternalName(), call.name().stringValue()));
                        case InvokeDynamicInstruction site -> {
                            DirectMethodHandleDesc referenced = (DirectMethodHandleDesc) site.bootstrapArgs().get(1);
                            String owner = referenced.owner().descriptorString();
                            calls.add(call(owner.substring(1, owner.length() - 1), referenced.methodName()));
                        }
                        default -> { }
                    }
                });
            }
        }
        return calls;
    }

    private static String call(String owner, String method) {
        return (owner.startsWith(Renaming.OWN) ? "own " : "") + owner.replaceAll(".*/", "") + "." + method;
    }

    @Test
    void streamsAndExitAreTheProcesss() {
        assertEquals(List.of("SafePoint.poll", "PrintStream.println", "SafePoint.poll", "FileMethods.output", "FileMethods.charset", "PrintStream.<init>",
                "SafePoint.poll", "PrintStream.<init>"), calls("print"));
        assertEquals(List.of("SafePoint.poll", "own System.exit"), calls("exit"));
        assertEquals(List.of("SafePoint.poll", "System.arraycopy"), calls("copy"));
    }

    @Test
    void methodsAreReplacedInReferencesToo() {
        assertEquals(List.of("SafePoint.poll", "Files.list", "PathMethods.toFile", "Stream.map"), calls("files"));
        assertEquals(List.of("SafePoint.poll", "Objects.requireNonNull", "ThreadMethods.start"), calls("starter"));
    }

    @Test
    void constructorsThatOpenFilesAreReplacedInReferencesToo() {
        assertEquals(List.of("RewriterTest$Cases.hosted$new0"), calls("maker"));
        assertEquals(List.of("FileMethods.output", "FileMethods.charset", "PrintStream.<init>"), calls("hosted$new0"));
        assertEquals(List.of("Formatter.<init>"), calls("formatterOfStream"));
        assertEquals(List.of("Scanner.<init>"), calls("scannerOfText"));
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
