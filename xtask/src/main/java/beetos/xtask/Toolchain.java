package beetos.xtask;

import beetos.compiler.Compilation;
import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import beetos.compiler.backend.Image;
import beetos.compiler.backend.Layout;
import beetos.compiler.backend.Linker;
import beetos.compiler.backend.ObjectCache;
import beetos.compiler.backend.ObjectFile;
import beetos.compiler.backend.Options;
import java.nio.file.Path;
import java.util.List;

/// From class files to linked images. LLVM's work is kept below `target/objects` and not done twice.
final class Toolchain {
    private static final ObjectCache OBJECTS = new ObjectCache(Project.TARGET.resolve("objects"), 256L << 20);

    private static final Linker LINKER = new Linker();

    private Toolchain() {}

    /// One image for `target`: `system` are modules of BeetOS, `application` is a program's own class path.
    static Image link(Target target, List<String> system, List<Path> application, List<ProgramName> programs, String name) {
        List<Path> modules = system.stream().map(Project::classes).toList();
        Compilation.Result result = new Compilation(target, modules, application, programs).run(name);
        byte[] object = OBJECTS.compile(name, result.ir(), options(target));
        Layout layout = target.raw() ? Layout.RAW : Layout.PROGRAM;
        // A panic of the kernel may be at any instruction; a program's exceptions are at calls.
        boolean exact = target == Target.KERNEL;
        return Image.link(LINKER, List.of(new ObjectFile(name, object)), layout, target.entry() + "()V", exact);
    }

    private static Options options(Target target) {
        if (target == Target.LOADER) return Options.LOADER;
        return target == Target.KERNEL ? Options.KERNEL : Options.PROCESS;
    }
}
