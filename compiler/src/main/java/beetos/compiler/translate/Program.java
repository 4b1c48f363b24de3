package beetos.compiler.translate;

import beetos.compiler.Dialect;
import beetos.compiler.Target;
import beetos.compiler.analysis.Bodies;
import beetos.compiler.analysis.Dispatch;
import beetos.compiler.analysis.CallGraph;
import beetos.compiler.analysis.KernelJava;
import beetos.compiler.analysis.NamedMethod;
import beetos.compiler.analysis.Reachability;
import beetos.compiler.model.Annotated;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One image as one module of textual IR.
public final class Program {
    /// A program of the image: the name it is started by and its `main`.
    public record Main(String name, Method main) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\{([A-Za-z0-9_.$]+)}");
    private static final String COMPILED = "beetos/runtime/Compiled";

    public final Reachability world;
    public final Target target;
    final List<Main> programs;
    final Dispatch dispatch;
    final TypeTable types;
    private final CallGraph kernelCalls;
    final Image image;
    final DebugInfo debug;
    final Tbaa tbaa;
    final Pointees pointees;
    private int metadata = Tbaa.LIMIT;
    private final Map<Klass, Integer> subclasses = new HashMap<>();
    private final Set<String> externals = new LinkedHashSet<>();
    private final Set<String> usedByText = new LinkedHashSet<>();

    public Program(Reachability world, List<Main> programs, String name) {
        this.world = world;
        this.target = world.target;
        this.programs = programs;
        this.dispatch = new Dispatch(world, world.sites());
        this.kernelCalls = KernelJava.check(world, dispatch);
        this.types = new TypeTable(world, dispatch);
        this.image = new Image(world, types);
        this.debug = new DebugInfo(name, this::node);
        this.tbaa = new Tbaa(this::node);
        this.pointees = new Pointees(this::node, this);
        for (Klass klass : types.all()) {
            for (Klass k = klass.superclass; k != null; k = k.superclass) {
                subclasses.merge(k, 1, Integer::sum);
            }
        }
    }

    /// The whole module.
    public String ir() {
        StringBuilder bodies = new StringBuilder();
        for (Method method : world.methods.keySet()) {
            bodies.append(body(method));
        }
        boolean kernel = target.kernelOnly();
        String abstractMethod = kernel ? "@beetos.abstract" : compiled("abstractMethod()V");
        String table = types.define(k -> image.has(world.interpreter.mirror(k)), abstractMethod);
        StringBuilder text = new StringBuilder(Prelude.define(target, types.word(world.world.object()), world.methods.keySet().stream().anyMatch(m -> m.owner.name.equals(COMPILED) && m.name.equals("storable"))));
        if (kernel) {
            text.append("define internal void @beetos.abstract() #1 {\n  call void asm sideeffect \"brk #9\", \"\"()\n  unreachable\n}\n\n");
        } else {
            text.append(GeneratedBodies.define(this));
        }
        text.append(table).append(image.define()).append(mirrors());
        for (String external : externals) {
            text.append(Ir.global(external)).append(" = external hidden global i8\n");
        }
        text.append(bodies);
        for (String routine : List.of("memcpy", "memmove", "memset")) {
            Method method = routine(routine);
            if (method != null) {
                text.append("@").append(routine).append(" = hidden alias void (), ptr ").append(Ir.global(method.symbol())).append('\n');
                usedByText.add("@" + routine);
            }
        }
        text.append("@llvm.compiler.used = appending global [").append(usedByText.size()).append(" x ptr] [");
        text.append(String.join(", ", usedByText.stream().map(s -> "ptr " + s).toList())).append("], section \"llvm.metadata\"\n");
        return text.append(tbaa.define()).append(pointees.define()).append(debug.define()).toString();
    }

    /// Who calls whom in kernel Java.
    public CallGraph kernelCalls() {
        return kernelCalls;
    }

    /// A number for a metadata node.
    private int node() {
        return metadata++;
    }

    private Method routine(String name) {
        for (Method method : world.methods.keySet()) {
            if (method.owner.name.equals(target.memoryRoutines()) && method.name.equals(name) && method.annotation("Assembly") != null) {
                return method;
            }
        }
        return null;
    }

    private String mirrors() {
        StringBuilder text = new StringBuilder("@beetos.mirrors = hidden global [" + types.mirrors().size() + " x ptr] [");
        boolean first = true;
        for (Klass klass : types.mirrors()) {
            text.append(first ? "" : ", ").append("ptr ").append(image.address(world.interpreter.mirror(klass)));
            first = false;
        }
        return text.append("], section \".data.mirrors\"\n").toString();
    }

    private String body(Method method) {
        String reason = world.cut.get(method);
        if (reason != null) {
            return refusal(method);
        }
        Annotated assembly = method.annotation("Assembly");
        if (assembly != null) {
            return assembly(method, assembly);
        }
        if (Bodies.isGiven(method)) {
            return "";
        }
        if (method.isSynchronized() && target.dialect(method) == Dialect.PROCESS) {
            return new MethodTranslator(this, method, method.symbol() + "#body", method.symbol()).translate() + Synchronized.wrapper(this, method);
        }
        return Recursion.translate(this, method);
    }

    /// The body of a method that the JDK has and this machine has not.
    private String refusal(Method method) {
        StringBuilder text = new StringBuilder("define internal " + method.result.value() + " " + Ir.global(method.symbol()) + "(");
        for (Kind parameter : method.parameters) {
            text.append(parameter.value()).append(", ");
        }
        String name = image.address(world.interpreter.string(Reachability.shown(method)));
        return text + "ptr nocapture swifterror %err) #5 {\n  call void " + compiled("unsupported(Ljava/lang/String;)V") + "(ptr " + name + ", ptr nocapture swifterror %err)\n  ret "
                + (method.result == Kind.VOID ? "void" : method.result.value() + " poison") + "\n}\n\n";
    }

    private String assembly(Method method, Annotated assembly) {
        Matcher matcher = PLACEHOLDER.matcher(assembly.text("value", ""));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String replacement = "{";
            if (matcher.group(1) != null) {
                Method named = NamedMethod.find(world.world, matcher.group(1), method);
                usedByText.add(Ir.global(named.symbol()));
                replacement = "\"" + named.symbol() + "\"";
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(text);
        usedByText.add(Ir.global(method.symbol()));
        String section = assembly.text("section", ".text");
        return "define hidden void " + Ir.global(method.symbol()) + "() #3" + (section.equals(".text") ? "" : " section \"" + section + "\"")
                + " align " + assembly.number("align", 4) + debug.attach(method, method.symbol()) + " {\n  call void asm sideeffect \"" + Ir.escape(text.toString()).replace("$", "$$")
                + "\", \"\"()" + debug.location(method) + "\n  unreachable" + debug.location(method) + "\n}\n\n";
    }

    // What translators ask.

    /// LLVM may inline, specialise and drop what nothing but calls and tables names.
    String linkage(Method method) {
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
        return subclasses.getOrDefault(klass, 0);
    }

    public int imageBytes() {
        return (int) image.size();
    }

    public int typeBytes() {
        return types.size();
    }
}
