package conformance.harness;

import beetos.compiler.Compilation;
import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import beetos.compiler.backend.Image;
import beetos.compiler.backend.Layout;
import beetos.compiler.backend.Linker;
import beetos.compiler.backend.Llvm;
import beetos.compiler.backend.Objects;
import beetos.compiler.backend.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Several programs in one image for the bare board; the first word of the command line chooses the one that runs.
final class BoardImage {
    private static final String NAME = "conformance";

    private BoardImage() { }

    /// Compiles and links the main classes with what they reach on `classPath`; any exception is what the compiler had to say.
    static void write(Path file, List<Path> classPath, List<String> mains) throws IOException {
        Objects objects = new Objects(Options.PROCESS, Llvm::compile);
        translate(classPath, mains, objects);
        Image image = Image.link(new Linker(), objects.all(), Layout.RAW, Target.BOARD.entry() + "()V", false);
        Files.write(file, image.shipped());
        Files.write(file.resolveSibling(file.getFileName() + ".elf"), image.debug().bytes());
    }

    /// The front end alone: class files in, modules of IR out.
    static void translate(List<Path> classPath, List<String> mains, Consumer<Compilation.Module> modules) {
        List<ProgramName> names = mains.stream().distinct().map(main -> new ProgramName(main, main)).toList();
        new Compilation(Target.BOARD, Project.boardModules(), classPath, names).run(NAME, modules);
    }
}
