package beetos.compiler.interpret;

import beetos.compiler.model.CompileError;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Class initialisation (JVMS 5.5) for the one thread there is, and the reasons why some of it is left to run time. A class that is left has
/// statics as if nothing had run; what its initialiser did to other objects before it stopped stays.
final class Initialization {
    /// Why a class is left to run time, and the class whose initialiser could not run: itself, or one that it needs.
    private record Left(String reason, Klass origin) {}

    private final Interpreter interpreter;
    private final Policy policy = new Policy();
    private final Map<Klass, Left> left = new HashMap<>();
    private final Deque<Klass> running = new ArrayDeque<>();

    Initialization(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    String reason(Klass klass) {
        return left.containsKey(klass) ? left.get(klass).reason : null;
    }

    boolean isListed(Klass klass) {
        return left.containsKey(klass) && policy.atRunTime(left.get(klass).origin) != null;
    }

    /// The number of processors that the innermost initialiser may know, or null.
    Integer processors() {
        return running.isEmpty() ? null : policy.processors(running.peek());
    }

    boolean initialize(Klass klass) {
        return switch (klass.state) {
            case DONE, RUNNING -> true;
            case AT_RUN_TIME -> false;
            case UNTOUCHED -> begin(klass);
        };
    }

    /// Before a use of a class that initialises it.
    void ensure(Klass klass) {
        if (initialize(klass)) {
            return;
        }
        Left why = left.get(klass);
        String reason = why == null ? "it is the program's" : why.reason.lines().findFirst().orElseThrow();
        throw new Refusal(klass.javaName() + " is not initialised at build time: " + reason, why == null ? klass : why.origin);
    }

    private boolean begin(Klass klass) {
        String listed = klass.model == null || klass.initializer() == null ? null : policy.atRunTime(klass);
        if (listed != null) {
            return leave(klass, listed, klass);
        }
        klass.state = Klass.State.RUNNING;
        constants(klass);
        running.push(klass);
        try {
            interpreter.outermost(() -> run(klass));
            klass.state = Klass.State.DONE;
            return true;
        } catch (Refusal refusal) {
            return leave(klass, refusal.text(), refusal.origin == null ? klass : refusal.origin);
        } catch (Thrown thrown) {
            return leave(klass, "its initialiser throws " + thrown.getMessage(), klass);
        } catch (CompileError error) {
            leave(klass, error.getMessage(), klass);
            throw error;
        } finally {
            running.pop();
        }
    }

    private Object run(Klass klass) {
        if (!klass.isInterface()) {
            supertypes(klass);
        }
        if (klass.initializer() != null) {
            interpreter.call(klass.initializer());
        }
        interpreter.meanings.after(klass);
        return null;
    }

    /// Superclasses, and superinterfaces that declare default methods; the latter not for the compiler's own classes, whose
    /// initialisers no program can see and must not be the first to run an application's.
    private void supertypes(Klass klass) {
        if (klass.superclass != null) {
            ensure(klass.superclass);
        }
        if (!klass.made) {
            klass.interfaces.forEach(this::superinterface);
        }
    }

    private void superinterface(Klass klass) {
        klass.interfaces.forEach(this::superinterface);
        if (klass.methods.values().stream().anyMatch(m -> !m.isStatic() && !m.isAbstract())) {
            ensure(klass);
        }
    }

    private boolean leave(Klass klass, String reason, Klass origin) {
        klass.state = Klass.State.AT_RUN_TIME;
        left.put(klass, new Left(reason, origin));
        for (Field field : klass.fields) {
            if (field.isStatic()) {
                field.value = Field.zero(field.kind);
            }
        }
        constants(klass);
        interpreter.mirrors.clear(klass);
        return false;
    }

    private void constants(Klass klass) {
        for (Field field : klass.fields) {
            if (field.isStatic() && field.constant != null) {
                field.value = field.constant instanceof String text ? interpreter.string(text) : field.constant;
            }
        }
    }
}
