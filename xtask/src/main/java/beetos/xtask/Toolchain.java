package beetos.xtask;

import beetos.abi.BootRecord;
import beetos.compiler.Compilation;
import beetos.compiler.Compilation.ProgramName;
import beetos.compiler.Target;
import beetos.compiler.analysis.CallGraph;
import beetos.compiler.backend.Image;
import beetos.compiler.backend.Layout;
import beetos.compiler.backend.Linker;
import beetos.compiler.backend.ObjectCache;
import beetos.compiler.backend.Objects;
import beetos.compiler.backend.Options;
import beetos.compiler.backend.StackFrames;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From class files to linked images. An image whose inputs are those of an earlier one is not made again.
final class Toolchain {
    private static final Linker LINKER = new Linker();
    private static final long KEPT = 300 << 20;      // bytes of object files

    private Toolchain() {}

    /// One image for `target`: `system` are modules of BeetOS, `application` is a program's own class path.
    static LinkedImage link(Target target, List<String> system, List<Path> application, List<ProgramName> programs, String name) {
        List<Path> modules = system.stream().map(Project::classes).toList();
        List<Path> places = Stream.of(modules, List.of(Project.classes("compiler")), application).flatMap(List::stream).toList();
        String key = Inputs.of(target.name() + " " + programs + " " + name, places).key();
        return ImageStore.find(key).orElseGet(() -> {
            LinkedImage image = make(target, modules, application, programs, name);
            ImageStore.keep(key, image);
            return image;
        });
    }

    private static LinkedImage make(Target target, List<Path> modules, List<Path> application, List<ProgramName> programs, String name) {
        Progress.begin("compiling " + name);
        ObjectCache cache = new ObjectCache(Project.scratch("objects"), KEPT);
        Objects objects = new Objects(options(target), cache::compile);
        Compilation.Result result = new Compilation(target, modules, application, programs).run(name, objects);
        Layout layout = target.raw() ? Layout.RAW : Layout.PROGRAM;
        // Exact at calls and at failed checks is enough: elsewhere, after an abort, a panic's method is right and its line near.
        Image image = Image.link(LINKER, objects.all(), layout, target.entry() + "()V", false);
        String stack = target.kernelOnly() ? ", deepest stack %,d B".formatted(stack(name, result.kernelCalls(), image)) : "";
        cache.trim();
        Progress.end("%s: %,d methods, %,d KiB%s", name, result.methods(), image.shipped().length >> 10, stack);
        return new LinkedImage(image.shipped(), image.debug().bytes());
    }

    /// Octets of the deepest chain of calls that there can be: the stack must hold them.
    private static long stack(String name, CallGraph calls, Image image) {
        CallGraph.Chain deepest = calls.deepest(StackFrames.of(image.debug()));
        if (deepest.length() > BootRecord.STACK_ROOM) {
            throw new Failure(deepest.methods().stream().map(method -> "\n    " + method).collect(Collectors.joining("",
                    "%s: a chain of calls takes %,d octets of stack, more than %,d:".formatted(name, deepest.length(), BootRecord.STACK_ROOM), "")));
        }
        return deepest.length();
    }

    private static Options options(Target target) {
        if (target == Target.LOADER) return Options.LOADER;
        return target == Target.KERNEL ? Options.KERNEL : Options.PROCESS;
    }
}
