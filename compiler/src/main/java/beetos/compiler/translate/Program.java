package beetos.compiler.translate;

import beetos.compiler.Dialect;
import beetos.compiler.Target;
import beetos.compiler.analysis.Bodies;
import beetos.compiler.analysis.Dispatch;
import beetos.compiler.analysis.Reachability;
import beetos.compiler.model.Annotated;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An image, as one of its modules of textual IR sees it: the whole, or the methods of one partition, or the tables of all.
public final class Program {
    /// A program of the image: the name it is started by and its `main`.
    public record Main(String name, Method main) {}

    static final String COMPILED = "beetos/runtime/Compiled";

    public final Reachability world;
    public final Target target;
    final List<Main> programs;
    final Dispatch dispatch;
    final TypeTable types;
    final Image image;
    final DebugInfo debug;
    final Tbaa tbaa;
    final Pointees pointees;
    private final Layouts layouts;
    private final Set<Method> own;
    private int metadata = Tbaa.LIMIT;
    private final Set<String> externals = new LinkedHashSet<>();
    private final Set<String> usedByText = new LinkedHashSet<>();

    Program(Layouts layouts, String name, Collection<Method> own) {
        this.layouts = layouts;
        this.world = layouts.world;
        this.target = layouts.target;
        this.programs = layouts.programs;
        this.dispatch = layouts.dispatch;
        this.types = layouts.types;
        this.image = layouts.image;
        this.own = new LinkedHashSet<>(own);
        this.debug = new DebugInfo(name, this::node);
        this.tbaa = new Tbaa(this::node);
        this.pointees = new Pointees(this::node, this);
    }

    /// The whole image as one module.
    String all() {
        StringBuilder bodies = new StringBuilder();
        own.forEach(method -> bodies.append(body(method)));
        return module(Tables.define(this) + externals() + bodies);
    }

    /// The module's own methods, and short ones of other modules for LLVM to inline.
    String part(Imports imports) {
        StringBuilder bodies = new StringBuilder();
        own.forEach(method -> bodies.append(body(method)));
        References references = new References(layouts);
        references.add(bodies);
        Set<Method> copied = new HashSet<>(own);
        for (int depth = 0; depth < Imports.DEPTH; depth++) {
            for (Method method : references.methods()) {
                String text = copied.add(method) && imports.include(method) ? body(method) : "";
                if (!Recursion.isCopied(text)) {
                    references.add(text);
                    bodies.append(text);
                }
            }
        }
        return complete(references, bodies.toString());
    }

    /// What all modules need once: to be written after them.
    String tablesOfAll() {
        String text = Tables.define(this) + layouts.symbols.define();
        References references = new References(layouts);
        references.add(text);
        return complete(references, text);
    }

    private String complete(References references, String text) {
        String first = externals();
        references.add(first + prelude());
        return module(first + references.declare(this) + text);
    }

    private String module(String text) {
        StringBuilder module = new StringBuilder(prelude()).append(text);
        for (String routine : List.of("memcpy", "memmove", "memset")) {
            Method method = routine(routine);
            if (method != null) {
                module.append("@").append(routine).append(" = hidden alias void (), ptr ").append(Ir.global(method.symbol())).append('\n');
                usedByText.add("@" + routine);
            }
        }
        if (!usedByText.isEmpty()) {
            module.append("@llvm.compiler.used = appending global [").append(usedByText.size()).append(" x ptr] [");
            module.append(String.join(", ", usedByText.stream().map(s -> "ptr " + s).toList())).append("], section \"llvm.metadata\"\n");
        }
        return module.append(tbaa.define()).append(pointees.define()).append(debug.define()).toString();
    }

    private String prelude() {
        boolean storable = world.methods.keySet().stream().anyMatch(m -> m.owner.name.equals(COMPILED) && m.name.equals("storable"));
        return Prelude.define(target, types.word(world.world.object()), storable, layouts.symbols.parted);
    }

    private String externals() {
        StringBuilder text = new StringBuilder();
        externals.forEach(external -> text.append(Ir.global(external)).append(" = external hidden global i8\n"));
        return text.toString();
    }

    /// A number for a metadata node.
    private int node() {
        return metadata++;
    }

    private Method routine(String name) {
        for (Method method : own) {
            if (method.owner.name.equals(target.memoryRoutines()) && method.name.equals(name) && method.annotation("Assembly") != null) {
                return method;
            }
        }
        return null;
    }

    private String body(Method method) {
        String reason = world.cut.get(method);
        if (reason != null) {
            return TextBodies.refusal(this, method);
        }
        Annotated assembly = method.annotation("Assembly");
        if (assembly != null) {
            return TextBodies.assembly(this, method, assembly);
        }
        if (Bodies.isGiven(method)) {
            return "";
        }
        if (method.isSynchronized() && target.dialect(method) == Dialect.PROCESS) {
            return new MethodTranslator(this, method, method.symbol() + "#body", method.symbol()).translate() + Synchronized.wrapper(this, method);
        }
        return Recursion.translate(this, method);
    }

    /// Instruction text names the method, which LLVM does not see.
    void use(Method method) {
        if (own.contains(method)) {
            usedByText.add(Ir.global(method.symbol()));
        }
    }

    // What translators ask.

    /// LLVM may inline, specialise and drop what nothing but calls and tables names; in an image of several modules the linker drops.
    String linkage(Method method) {
        if (layouts.symbols.parted) {
            return own.contains(method) ? "hidden " : "available_externally hidden ";
        }
        boolean named = world.namedByText().contains(method) || method.owner.name.equals(COMPILED) || method.annotation("Root") != null;
        return named ? "hidden " : "internal ";
    }

    String attributes(Method method) {
        boolean runtime = method.owner.name.startsWith("beetos/runtime/") && !method.owner.name.startsWith("beetos/runtime/jdk/");
        if (target.dialect(method) == Dialect.KERNEL) {
            return "#1";
        }
        if (method.owner.name.equals(COMPILED) && method.result == Kind.VOID) {
            return "#5";
        }
        return runtime ? "#1" : "#0";
    }

    /// The symbol of an entry point of the runtime.
    String compiled(String selector) {
        return Ir.global(COMPILED + "." + selector);
    }

    /// A symbol that the linker defines.
    String external(String symbol) {
        externals.add(symbol);
        return Ir.global(symbol);
    }

    int subclassCount(Klass klass) {
        return layouts.subclassCount(klass);
    }
}
