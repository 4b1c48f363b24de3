package conformance.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.Compilation;
import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import beetos.compiler.backend.Image;
import beetos.compiler.backend.ImageElf;
import beetos.compiler.backend.Layout;
import beetos.compiler.backend.Linker;
import beetos.compiler.backend.Llvm;
import beetos.compiler.backend.Objects;
import beetos.compiler.backend.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a program takes: octets of text of its image for a process, with all that it reaches of runtime and class library.
final class SizeTest {
    private static final List<String> MODULES = List.of("machine", "abi", "runtime", "user", "api");

    @Test void helloWorld() {
        text("conformance.basic.PrintLiteral", 64 << 10);
    }

    @Test void everything() {
        text("conformance.language.Everything", 400 << 10);
    }

    private static void text(String main, long limit) {
        List<Path> modules = MODULES.stream().map(Project::module).toList();
        List<Path> programs = Stream.of(Project.module("conformance")).toList();
        Objects objects = new Objects(Options.PROCESS, Llvm::compile);
        new Compilation(Target.PROCESS, modules, programs, List.of(new ProgramName(main, main))).run(main, objects);
        Image image = Image.link(new Linker(), objects.all(), Layout.PROGRAM, Target.PROCESS.entry() + "()V", false);
        long text = ImageElf.read(image.shipped()).text().length();
        System.out.printf("%s: %,d octets of text of %,d%n", main, text, limit);
        assertTrue(text <= limit, main + ": " + text + " octets of text, more than " + limit);
    }
}
