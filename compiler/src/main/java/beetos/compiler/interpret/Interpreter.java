package beetos.compiler.interpret;

import beetos.compiler.desugar.Desugar;
import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.model.Field;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Runs class initialisers, and methods, at build time. What they leave is in [Field#value] and the objects reachable from there.
/// Single-threaded: monitors have no effect. Recursion deeper than 1,500 calls and initialisers of more than 50 million steps are refused.
public final class Interpreter {
    private static final int DEEPEST = 1500;
    private static final long MOST_STEPS = 50_000_000;

    final World world;
    final Desugar desugar;
    final Strings strings;
    final Mirrors mirrors;
    final VarHandles varHandles;
    final Meanings meanings;
    final Initialization initialization = new Initialization(this);
    private final Purity purity = new Purity(this);
    private final Map<Method, Routine> routines = new IdentityHashMap<>();
    private final Map<Klass, Map<String, Method>> selections = new HashMap<>();
    private Frame current;
    private boolean running;
    private int depth;
    private long stepsLeft;

    public Interpreter(World world, Desugar desugar) {
        this.world = world;
        this.desugar = desugar;
        this.strings = new Strings(world);
        this.mirrors = new Mirrors(world);
        this.varHandles = new VarHandles(this);
        this.meanings = new Meanings(this);
    }

    /// Initialises a class and what it needs (JVMS 5.5). False where it is left to run time: [#reason] says why, its statics are as if
    /// nothing had run. A class being initialised counts as initialised, as it does for its own thread.
    public boolean initialize(Klass klass) {
        return initialization.initialize(klass);
    }

    /// Why a class is left to run time: one sentence, then the interpreted calls that led there, innermost first. Null if it is not.
    public String reason(Klass klass) {
        return initialization.reason(klass);
    }

    /// Whether a class is left to run time because `initializers.txt` says so of it, or of the class that it needs.
    public boolean isListed(Klass klass) {
        return initialization.isListed(klass);
    }

    /// Whether no program can tell if a class was initialised at build time or on first use.
    public boolean isPure(Klass klass) {
        return purity.isPure(klass);
    }

    /// Runs a method: arguments with the receiver first, values as in [Field#value]. Throws [Thrown] or [Refusal].
    public Object invoke(Method method, Object... arguments) {
        return outermost(() -> call(method, arguments));
    }

    /// The one String object of a literal.
    public Instance string(String text) {
        return strings.literal(text);
    }

    /// All literals that exist: what `String.intern` must find at run time.
    public Collection<Instance> literals() {
        return strings.literals();
    }

    /// The characters of a String object of the build-time heap.
    public String text(HeapObject string) {
        return Strings.text(string);
    }

    /// The java.lang.Class object of a type.
    public Instance mirror(Klass klass) {
        return mirrors.of(klass);
    }

    /// All Class objects that exist, in the order of their making.
    public Map<Klass, Instance> mirrors() {
        return mirrors.all();
    }

    /// The type of a Class object, or null if the object is none.
    public Klass mirrored(HeapObject mirror) {
        return mirrors.klass(mirror);
    }

    /// What a VarHandle object accesses, or null if the object is no VarHandle made here.
    public VarTarget varTarget(HeapObject handle) {
        return varHandles.target(handle);
    }

    // From here on: for the steps and meanings.

    /// Before a use of a class that initialises it.
    void ensure(Klass klass) {
        if (klass.state != Klass.State.DONE) {
            initialization.ensure(klass);
        }
    }

    /// The method whose call of a meaning runs; null outside of interpreted code.
    Method caller() {
        return current == null ? null : current.code.method;
    }

    Routine routine(Method method) {
        return routines.computeIfAbsent(method, m -> {
            Meaning meaning = meanings.of(m);
            Method implementation = meaning == null ? m.implementation() : m;
            return new Routine(implementation, meaning != null ? meaning : meanings.of(implementation));
        });
    }

    Meaning meaning(String owner, String name, String descriptor) {
        return meanings.named(owner, name, descriptor);
    }

    /// The method that a virtual call reaches.
    Method select(Klass receiver, String selector) {
        Method found = selections.computeIfAbsent(receiver, _ -> new HashMap<>()).computeIfAbsent(selector, receiver::select);
        if (found == null || found.isAbstract()) {
            throw new Refusal(receiver.javaName() + " has no method " + selector);
        }
        return found;
    }

    Object call(Method method, Object... arguments) {
        Routine routine = routine(method);
        if (routine.meaning != null) {
            return routine.meaning.call(arguments);
        }
        Frame frame = new Frame(routine.code(this));
        int slot = 0;
        for (int i = 0; i < arguments.length; i++) {
            Kind kind = routine.method.parameters.get(i);
            frame.put(slot, kind, arguments[i]);
            slot += Frame.slots(kind);
        }
        execute(frame);
        return frame.boxed(0, routine.method.result);
    }

    /// Calls what a virtual call of this selector on the first argument would reach.
    Object callVirtual(String selector, Object... arguments) {
        return call(select(((HeapObject) arguments[0]).klass, selector), arguments);
    }

    void execute(Frame frame) {
        if (++depth > DEEPEST) {
            depth--;
            throw new Refusal("recursion too deep for build time");
        }
        Frame caller = current;
        current = frame;
        try {
            run(frame);
        } catch (Refusal refusal) {
            refusal.passed(frame.code.place(frame.at - 1));
            throw refusal;
        } finally {
            current = caller;
            depth--;
        }
    }

    private void run(Frame frame) {
        Step[] steps = frame.code.steps;
        while (frame.at != Frame.RETURNED) {
            try {
                while (frame.at != Frame.RETURNED) {
                    if (--stepsLeft < 0) {
                        throw new Refusal("more than " + MOST_STEPS + " steps");
                    }
                    steps[frame.at++].run(frame);
                }
            } catch (Thrown thrown) {
                int handler = frame.code.handler(frame.at - 1, thrown.throwable.klass);
                if (handler < 0) {
                    throw thrown;
                }
                frame.at = handler;
                frame.top = frame.code.locals;
                frame.push(thrown.throwable);
            }
        }
    }

    /// A new exception of a JDK class, made by its constructor.
    Thrown raise(String className, String message) {
        Klass klass = world.require(className, "the interpreter");
        ensure(klass);
        Instance throwable = new Instance(klass);
        if (message == null) {
            call(klass.declared("<init>", "()V"), throwable);
        } else {
            call(klass.declared("<init>", "(Ljava/lang/String;)V"), throwable, strings.literal(message));
        }
        return thrown(throwable);
    }

    Thrown thrown(Instance throwable) {
        Field message = throwable.klass.resolveField("detailMessage", "Ljava/lang/String;");
        HeapObject text = message == null ? null : (HeapObject) throwable.get(message);
        return new Thrown(throwable, throwable.klass.javaName() + (text == null ? "" : ": " + Strings.text(text)));
    }

    /// Runs work with the full count of steps and a deep stack, unless it is part of such work.
    Object outermost(Supplier<Object> work) {
        if (running) {
            return work.get();
        }
        running = true;
        stepsLeft = MOST_STEPS;
        try {
            return DeepStack.call(work);
        } finally {
            running = false;
        }
    }
}
