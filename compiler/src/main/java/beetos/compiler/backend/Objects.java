package beetos.compiler.backend;

import beetos.compiler.Compilation.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/// The object files of an image: each module is compiled while others are.
public final class Objects implements Consumer<Module> {
    /// `Llvm::compile`, or a cache's.
    public interface Compiler {
        byte[] compile(String name, String ir, Options options);
    }

    private final Options options;
    private final Compiler compiler;
    private final List<ForkJoinTask<ObjectFile>> tasks = new ArrayList<>();

    public Objects(Options options, Compiler compiler) {
        this.options = options;
        this.compiler = compiler;
    }

    /// Begins to compile the module, in the pool of the thread that calls or in the common one.
    @Override
    public void accept(Module module) {
        tasks.add(ForkJoinTask.adapt(() -> compile(module)).fork());
    }

    private ObjectFile compile(Module module) {
        return new ObjectFile(module.name(), compiler.compile(module.name(), module.ir(), module.alone() ? options : options.ofPart()));
    }

    /// All of them, in the order in which they were accepted.
    public List<ObjectFile> all() {
        List<ObjectFile> objects = new ArrayList<>();
        for (int i = tasks.size() - 1; i >= 0; i--) {
            objects.addFirst(tasks.get(i).join());
        }
        return objects;
    }
}
