package beetos.compiler;

import beetos.compiler.analysis.CallGraph;
import beetos.compiler.analysis.Cuts;
import beetos.compiler.analysis.EntryPoints;
import beetos.compiler.analysis.NamedMethod;
import beetos.compiler.analysis.Reachability;
import beetos.compiler.desugar.Desugar;
import beetos.compiler.desugar.Launcher;
import beetos.compiler.interpret.Interpreter;
import beetos.compiler.model.ClassSource;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import beetos.compiler.translate.Layouts;
import beetos.compiler.translate.Modules;
import beetos.compiler.translate.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/// From class files to the IR of one image: closed world, objects made at build time, every reachable method translated.
///
/// @param target      what the image is for
/// @param system      folders or jars of BeetOS's modules
/// @param application folders or jars of the user's program
/// @param programs    the programs in the image; empty for kernel and loader
public record Compilation(Target target, List<Path> system, List<Path> application, List<ProgramName> programs) {
    /// A program by the name it is started with and the class (dotted) that has its `main`.
    public record ProgramName(String name, String mainClass) {}

    /// One module of an image as textual IR; `alone` if it is the only one.
    public record Module(String name, String ir, boolean alone) {}

    /// The figures of the budget report. `reached` has a line for each method: itself, and the call that reached it first.
    public record Result(int methods, int classes, int imageBytes, int typeBytes, List<String> cut, List<String> reached,
            CallGraph kernelCalls) {}

    /// Hands over each module as soon as it is translated.
    public Result run(String name, Consumer<Module> modules) {
        try (ClassSource source = new ClassSource(system, application)) {
            World world = new World(source, target.aliases());
            Desugar desugar = new Desugar(world);
            Interpreter interpreter = new Interpreter(world, desugar);
            String cuts = source.systemText("beetos/runtime/cuts.txt");
            Reachability reachability = new Reachability(world, target, desugar, interpreter, Cuts.parse(cuts == null ? "" : cuts));
            List<Program.Main> mains = new ArrayList<>();
            List<Method> roots = roots(world, mains);
            for (Program.Main main : mains) {
                reachability.literals.add(interpreter.string(main.name()));
            }
            Layouts layouts;
            try {
                reachability.run(roots);
                layouts = new Layouts(reachability, mains, Modules.parted(target, reachability.methods.keySet()));
                Modules.translate(layouts, name, modules);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
                throw new CompileError("the class files cannot be compiled, one is corrupt or this is a bug of the compiler: " + e, e);
            }
            List<String> cut = reachability.cut.entrySet().stream().map(e -> Reachability.shown(e.getKey()) + ": " + e.getValue()).toList();
            return new Result(reachability.methods.size(), reachability.types.size(), layouts.imageBytes(), layouts.typeBytes(), cut, reachability.reached(),
                    layouts.kernelCalls());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Method> roots(World world, List<Program.Main> mains) {
        List<Method> roots = new ArrayList<>();
        roots.add(NamedMethod.find(world, target.entry().replace('/', '.'), "the target " + target.name()));
        for (Method routine : world.require(target.memoryRoutines(), "memcpy").methods.values()) {
            if (routine.annotation("Assembly") != null) {
                roots.add(routine);
            }
        }
        if (target.bootMemory() != null) {
            roots.add(world.require(target.bootMemory(), "new").declared("allocate", "(J)J"));
        }
        if (!target.kernelOnly()) {
            Klass compiled = world.require(EntryPoints.OWNER, "compiled code");
            EntryPoints.ALWAYS.forEach(selector -> roots.add(compiled.methods.get(selector)));
            for (ProgramName program : programs) {
                Method main = mainOf(world, program);
                mains.add(new Program.Main(program.name, main));
                roots.add(main);
            }
        }
        return roots;
    }

    private static Method mainOf(World world, ProgramName program) {
        Klass klass = world.find(program.mainClass.replace('.', '/'));
        if (klass == null) {
            throw new CompileError("no class " + program.mainClass + " on the class path");
        }
        return Launcher.main(world, klass);
    }
}
