package beetos.compiler.analysis;

import beetos.compiler.Dialect;
import beetos.compiler.Target;
import beetos.compiler.desugar.Desugar;
import beetos.compiler.heap.ArrayObject;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.interpret.Interpreter;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The closed world of one image: reachable methods, instantiated classes, used types, reachable statics.
/// Sets keep the order of discovery, which depends on the program alone, so images are reproducible.
public final class Reachability {
    /// Why a method is reachable: the method that names it, and the line there.
    public record Cause(Method caller, int line) {}

    public final World world;
    public final Target target;
    public final Desugar desugar;
    public final Interpreter interpreter;
    public final Map<Method, Cause> methods = new LinkedHashMap<>();
    public final Set<Klass> instantiated = new LinkedHashSet<>();
    public final Set<Klass> types = new LinkedHashSet<>();
    /// Interfaces that some cast or instanceof asks for.
    public final Set<Klass> testedInterfaces = new LinkedHashSet<>();
    public final Set<Field> statics = new LinkedHashSet<>();
    /// Classes whose initialiser runs at run time, in the order of discovery.
    public final List<Klass> runTimeInitialized = new ArrayList<>();
    /// Strings and class mirrors that code names.
    public final Set<Instance> literals = Collections.newSetFromMap(new LinkedIdentity<>());
    private final Set<Method> namedByText = new LinkedHashSet<>();
    /// JDK methods that exist only as a refusal at run time, with their reason.
    public final Map<Method, String> cut = new LinkedHashMap<>();

    private final Cuts cuts;
    private final ArrayDeque<Method> work = new ArrayDeque<>();
    private final Map<String, Set<Klass>> sites = new LinkedHashMap<>();
    private final Map<Klass, Set<Klass>> supertypes = new HashMap<>();
    private final Set<Klass> initialized = new LinkedHashSet<>();
    private final MethodScan scan;
    private boolean mirrorsOfAll;

    private static final class LinkedIdentity<K, V> extends java.util.AbstractMap<K, V> {
        private final Map<K, V> known = new IdentityHashMap<>();
        private final List<Map.Entry<K, V>> order = new ArrayList<>();

        @Override public V put(K key, V value) {
            V old = known.put(key, value);
            if (old == null) {
                order.add(Map.entry(key, value));
            }
            return old;
        }

        @Override public boolean containsKey(Object key) {
            return known.containsKey(key);
        }

        @Override public int size() {
            return order.size();
        }

        @Override public Set<Map.Entry<K, V>> entrySet() {
            return new LinkedHashSet<>(order);
        }
    }

    public Reachability(World world, Target target, Desugar desugar, Interpreter interpreter, Cuts cuts) {
        this.world = world;
        this.target = target;
        this.desugar = desugar;
        this.interpreter = interpreter;
        this.cuts = cuts;
        this.scan = new MethodScan(this);
    }

    /// Everything that these methods reach.
    public void run(List<Method> roots) {
        for (Method root : roots) {
            initialize(root.owner, root, 0);
            reach(root, null, 0);
        }
        int before;
        do {
            drain();
            before = methods.size() + instantiated.size() + types.size() + statics.size();
            scanHeap();
            drain();
        } while (before != methods.size() + instantiated.size() + types.size() + statics.size());
    }

    private void drain() {
        while (!work.isEmpty()) {
            scan.scan(work.poll());
        }
    }

    // What MethodScan finds.

    /// A call that reaches exactly this method; `method` is as resolved, before substitution.
    void reach(Method method, Method caller, int line) {
        Method actual = method.implementation();
        if (methods.containsKey(actual)) {
            return;
        }
        methods.put(actual, new Cause(caller, line));
        String reason = cuts.reason(actual);
        if (reason == null && actual.isNative() && !Bodies.isGiven(actual)) {
            if (actual.owner.origin != Klass.Origin.JDK) {
                throw new CompileError("native method " + shown(actual) + " has no implementation on this machine\n" + path(actual));
            }
            reason = "native method";
        }
        if (reason != null) {
            if (cuts.isRefused(actual) || caller != null && caller.owner.origin == Klass.Origin.APPLICATION) {
                throw new CompileError(shown(actual) + " is not offered: " + reason + "\n" + path(actual));
            }
            cut.put(actual, reason);
            needs("unsupported(Ljava/lang/String;)V", caller, line);
            literals.add(interpreter.string(shown(actual)));
            return;
        }
        if (!Bodies.isGiven(actual)) {
            work.add(actual);
        } else {
            scan.scanGiven(actual);
        }
    }

    /// A virtual call on a receiver of this static type.
    void call(Klass receiver, Method resolved, Method caller, int line) {
        String selector = resolved.selector();
        if (!sites.computeIfAbsent(selector, s -> new LinkedHashSet<>()).add(receiver)) {
            return;
        }
        for (Klass klass : List.copyOf(instantiated)) {
            if (supertypes(klass).contains(receiver)) {
                reachSelected(klass, selector, caller, line);
            }
        }
    }

    private void reachSelected(Klass klass, String selector, Method caller, int line) {
        Method selected = klass.select(selector);
        if (selected != null && !selected.isAbstract()) {
            reach(selected, caller, line);
        }
    }

    void instantiate(Klass klass, Method caller, int line) {
        if (!instantiated.add(klass)) {
            return;
        }
        use(klass);
        Set<Klass> supers = supertypes(klass);
        for (var site : List.copyOf(sites.entrySet())) {
            if (!Collections.disjoint(site.getValue(), supers)) {
                reachSelected(klass, site.getKey(), caller, line);
            }
        }
    }

    /// A type whose record must be in the image.
    void use(Klass klass) {
        if (klass == null || !types.add(klass)) {
            return;
        }
        use(klass.superclass);
        use(klass.component);
        for (Klass i : klass.interfaces) {
            use(i);
        }
        if (klass.isArray()) {
            instantiate(klass, null, 0);
            if (klass.component.isInterface()) {
                testedInterfaces.add(klass.component);
            }
        }
    }

    void test(Klass klass) {
        use(klass);
        if (klass.isInterface()) {
            testedInterfaces.add(klass);
        }
    }

    void literal(Instance object) {
        literals.add(object);
    }

    /// An entry point of the runtime that the code of `caller` will call.
    void needs(String entryPoint, Method caller, int line) {
        Klass compiled = world.require(EntryPoints.OWNER, caller);
        Method method = compiled.methods.get(entryPoint);
        if (method == null) {
            throw new CompileError("the runtime has no " + EntryPoints.OWNER + "." + entryPoint);
        }
        initialize(compiled, caller, line);
        reach(method, caller, line);
    }

    /// Methods that instruction text calls.
    public Set<Method> namedByText() {
        return namedByText;
    }

    void nameByText(Method method) {
        namedByText.add(method);
    }

    void allMirrors() {
        mirrorsOfAll = true;
    }

    public boolean needsAllMirrors() {
        return mirrorsOfAll;
    }

    void use(Field field, Method caller, int line) {
        initialize(field.owner, caller, line);
        if (statics.add(field) && field.owner.state != Klass.State.DONE && field.constant != null) {
            field.value = field.constant instanceof String s ? interpreter.string(s) : field.constant;
        }
    }

    /// A use of a class that initialises it (JVMS 5.5).
    void initialize(Klass klass, Method caller, int line) {
        if (klass.isArray() || klass.isPrimitive() || !initialized.add(klass)) {
            return;
        }
        use(klass);
        if (klass.superclass != null) {
            initialize(klass.superclass, caller, line);
        }
        for (Klass i : klass.interfaces) {
            if (hasDefaultMethods(i)) {
                initialize(i, caller, line);
            }
        }
        if ((klass.origin != Klass.Origin.APPLICATION || klass.made || interpreter.isPure(klass)) && interpreter.initialize(klass)) {
            return;
        }
        if (klass.origin == Klass.Origin.SYSTEM || target.dialect(klass) == Dialect.KERNEL) {
            throw new CompileError("the initialiser of " + klass.javaName() + " cannot run at build time: " + interpreter.reason(klass));
        }
        if (needsRunTimeInitializer(klass)) {
            klass.state = Klass.State.AT_RUN_TIME;
            runTimeInitialized.add(klass);
            needs("initialize(I)V", caller, line);
            if (klass.initializer() != null) {
                reach(klass.initializer(), caller, line);
            }
        } else {
            klass.state = Klass.State.DONE;
            for (Field field : klass.fields) {
                if (field.isStatic() && field.constant != null) {
                    field.value = field.constant instanceof String s ? interpreter.string(s) : field.constant;
                }
            }
        }
    }

    private boolean needsRunTimeInitializer(Klass klass) {
        if (klass.initializer() != null || klass.superclass != null && isRunTimeInitialized(klass.superclass)) {
            return true;
        }
        for (Klass i : klass.interfaces) {
            if (hasDefaultMethods(i) && isRunTimeInitialized(i)) {
                return true;
            }
        }
        return false;
    }

    /// The direct superinterfaces that must be initialised at run time before this class.
    public List<Klass> superinterfacesToInitialize(Klass klass) {
        return klass.isInterface() ? List.of() : klass.interfaces.stream().filter(i -> hasDefaultMethods(i) && isRunTimeInitialized(i)).toList();
    }

    private static boolean hasDefaultMethods(Klass i) {
        return i.methods.values().stream().anyMatch(m -> !m.isStatic() && !m.isAbstract()) || i.interfaces.stream().anyMatch(Reachability::hasDefaultMethods);
    }

    /// Virtual calls: the receiver types of each selector.
    public Map<String, Set<Klass>> sites() {
        return sites;
    }

    public boolean isRunTimeInitialized(Klass klass) {
        return klass.state == Klass.State.AT_RUN_TIME;
    }

    // What initialisers left behind.

    private void scanHeap() {
        ArrayDeque<HeapObject> open = new ArrayDeque<>();
        Set<HeapObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field field : List.copyOf(statics)) {
            if (field.owner.state == Klass.State.DONE && field.value instanceof HeapObject object) {
                open.add(object);
            }
        }
        open.addAll(literals);
        if (mirrorsOfAll) {
            List.copyOf(types).forEach(klass -> open.add(interpreter.mirror(klass)));
        }
        while (!open.isEmpty()) {
            HeapObject object = open.poll();
            if (!seen.add(object)) {
                continue;
            }
            instantiate(object.klass, null, 0);
            switch (object) {
                case Instance instance -> {
                    Klass mirrored = interpreter.mirrored(instance);
                    if (mirrored != null) {
                        use(mirrored);
                    }
                    for (Object value : instance.values) {
                        if (value instanceof HeapObject next) {
                            open.add(next);
                        }
                    }
                }
                case ArrayObject array -> {
                    if (array.elements instanceof HeapObject[] elements) {
                        for (HeapObject next : elements) {
                            if (next != null) {
                                open.add(next);
                            }
                        }
                    }
                }
            }
        }
    }

    public Set<Klass> supertypes(Klass klass) {
        Set<Klass> known = supertypes.get(klass);
        if (known == null) {
            known = new LinkedHashSet<>();
            known.add(klass);
            known.add(world.object());
            if (klass.superclass != null) {
                known.addAll(supertypes(klass.superclass));
            }
            for (Klass i : klass.interfaces) {
                known.addAll(supertypes(i));
            }
            if (klass.isArray() && klass.component.kind().isReference()) {
                for (Klass c : supertypes(klass.component)) {
                    known.add(world.arrayOf(c));
                }
            }
            supertypes.put(klass, known);
        }
        return known;
    }

    /// The instantiated classes that a reference of this static type may point to.
    public List<Klass> instantiatedSubtypes(Klass klass) {
        return instantiated.stream().filter(k -> supertypes(k).contains(klass)).toList();
    }

    /// The call path from a root to a method, one line each.
    public String path(Method method) {
        StringBuilder text = new StringBuilder();
        Method at = method;
        while (at != null) {
            Cause cause = methods.get(at);
            if (cause == null || cause.caller == null) {
                break;
            }
            text.append("    called by ").append(shown(cause.caller));
            if (cause.line > 0) {
                text.append(" (").append(cause.caller.owner.sourceFile).append(':').append(cause.line).append(')');
            }
            text.append('\n');
            at = cause.caller;
        }
        return text.toString();
    }

    /// Each reachable method and the call that reached it first.
    public List<String> reached() {
        return methods.entrySet().stream().map(e -> shown(e.getKey()) + " <- " + (e.getValue().caller == null ? "root" : shown(e.getValue().caller) + ":" + e.getValue().line)).toList();
    }

    public static String shown(Method method) {
        return method.owner.javaName() + "." + method.name + method.descriptor;
    }
}
