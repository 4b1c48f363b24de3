package beetos.compiler.interpret;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;

/// Calls: the resolved steps of one method's call sites.
final class CallSteps {
    private final Interpreter interpreter;
    private final Method caller;

    CallSteps(Interpreter interpreter, Method caller) {
        this.interpreter = interpreter;
        this.caller = caller;
    }

    Step call(InvokeInstruction instruction) {
        String name = instruction.name().stringValue();
        String descriptor = instruction.type().stringValue();
        Klass owner = interpreter.world.find(instruction.owner().asInternalName());
        Method method = owner == null ? null : owner.resolveMethod(name, descriptor);
        Meaning meaning = method == null ? interpreter.meaning(instruction.owner().asInternalName(), name, descriptor) : null;
        if (meaning != null) {
            return meant(meaning, descriptor, instruction.opcode() != Opcode.INVOKESTATIC);
        }
        if (method == null) {
            throw new Refusal("method " + instruction.owner().asInternalName().replace('/', '.') + "." + name + descriptor + " is missing");
        }
        if (VarHandles.accesses(method)) {
            return interpreter.varHandles.access(name, descriptor);
        }
        return switch (instruction.opcode()) {
            case INVOKESTATIC -> fixed(method);
            case INVOKESPECIAL -> receiving(special(method));
            default -> method.isPrivate() ? receiving(method) : dispatched(method);
        };
    }

    /// A call of a method that the runtime's version of a class has not, but that has a meaning at build time.
    private static Step meant(Meaning meaning, String descriptor, boolean receiving) {
        List<Kind> parameters = new ArrayList<>(Descriptors.parameters(descriptor).stream().map(Kind::of).toList());
        if (receiving) {
            parameters.addFirst(Kind.REFERENCE);
        }
        Kind result = Kind.of(Descriptors.result(descriptor));
        return frame -> apply(frame, meaning, parameters, result);
    }

    Step dynamic(InvokeDynamicInstruction instruction) {
        return fixed(interpreter.desugar.target(caller, instruction));
    }

    /// JVMS 6.5 invokespecial: `super.method()` starts its search above the caller's class.
    private Method special(Method method) {
        if (!method.isVirtual() || caller.owner.isInterface() || method.owner.isInterface() || method.owner == caller.owner || !caller.owner.isSubtypeOf(method.owner)) {
            return method;
        }
        return interpreter.select(caller.owner.superclass, method.selector());
    }

    private Step fixed(Method method) {
        Routine routine = interpreter.routine(method);
        if (routine.meaning != null) {
            return frame -> run(frame, routine);
        }
        return frame -> {
            interpreter.ensure(routine.method.owner);
            run(frame, routine);
        };
    }

    /// A call of one method on a receiver that must not be null.
    private Step receiving(Method method) {
        Routine routine = interpreter.routine(method);
        return frame -> {
            receiver(frame, routine.argumentSlots);
            run(frame, routine);
        };
    }

    private Klass receiver(Frame frame, int slots) {
        HeapObject receiver = frame.references[frame.top - slots];
        if (receiver == null) {
            throw interpreter.raise("java/lang/NullPointerException", null);
        }
        return receiver.klass;
    }

    /// A virtual or interface call, remembering the last receiver's class.
    private Step dispatched(Method method) {
        String selector = method.selector();
        int slots = 0;
        for (Kind kind : method.parameters) {
            slots += Frame.slots(kind);
        }
        return new Dispatch(selector, slots);
    }

    private final class Dispatch implements Step {
        private final String selector;
        private final int slots;
        private Klass last;
        private Routine target;

        Dispatch(String selector, int slots) {
            this.selector = selector;
            this.slots = slots;
        }

        @Override public void run(Frame frame) {
            Klass klass = receiver(frame, slots);
            if (klass != last) {
                target = interpreter.routine(interpreter.select(klass, selector));
                last = klass;
            }
            CallSteps.this.run(frame, target);
        }
    }

    private void run(Frame frame, Routine routine) {
        Method method = routine.method;
        if (routine.meaning != null) {
            apply(frame, routine.meaning, method.parameters, method.result);
            return;
        }
        Frame callee = new Frame(routine.code(interpreter));
        frame.top -= routine.argumentSlots;
        System.arraycopy(frame.words, frame.top, callee.words, 0, routine.argumentSlots);
        System.arraycopy(frame.references, frame.top, callee.references, 0, routine.argumentSlots);
        interpreter.execute(callee);
        switch (method.result) {
            case VOID -> { }
            case REFERENCE -> frame.push(callee.references[0]);
            case LONG, DOUBLE -> frame.pushWide(callee.words[0]);
            default -> frame.push(callee.words[0]);
        }
    }

    private static void apply(Frame frame, Meaning meaning, List<Kind> parameters, Kind result) {
        Object[] arguments = new Object[parameters.size()];
        for (int i = arguments.length - 1; i >= 0; i--) {
            arguments[i] = frame.pop(parameters.get(i));
        }
        frame.push(result, meaning.call(arguments));
    }
}
