package beetos.compiler.analysis;

import beetos.compiler.Dialect;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Proves the kernel-Java subset on the call graph (docs/object-model.md, "Two dialects").
///
/// Everywhere in kernel Java: no monitor, no lambda or string concatenation, no float or double, no handler (it would never run),
/// no recursion, so that the stack has a bound. Reachable from a run-time entry besides: no allocation. A run-time entry is a method that instruction text names, unless it is marked
/// `@Root(boot = true)`: that one runs once, before the others, and may allocate.
public final class KernelJava {
    private record Step(Method caller, int line) {}

    private final Reachability world;
    private final Dispatch dispatch;
    private final Map<Method, Step> seen = new LinkedHashMap<>();
    private final CallGraph calls = new CallGraph();
    private final List<String> faults = new ArrayList<>();

    private KernelJava(Reachability world, Dispatch dispatch) {
        this.world = world;
        this.dispatch = dispatch;
    }

    /// The proven call graph. Stops the build with every fault and its call path, if there is one.
    public static CallGraph check(Reachability world, Dispatch dispatch) {
        KernelJava check = new KernelJava(world, dispatch);
        List<Method> boot = new ArrayList<>();
        List<Method> running = new ArrayList<>();
        for (Method entry : world.namedByText()) {
            var root = entry.annotation("Root");
            (root != null && root.flag("boot", false) ? boot : running).add(entry);
        }
        check.walk(running, true);
        check.walk(boot, false);
        List<Method> cycle = check.calls.cycle();
        if (!cycle.isEmpty()) {
            check.faults.add(cycle.stream().map(Reachability::shown).collect(Collectors.joining("\n    calls ", "", ": recursion")));
        }
        if (!check.faults.isEmpty()) {
            throw new CompileError("kernel Java is broken in " + check.faults.size() + " place(s):\n" + String.join("\n", check.faults));
        }
        return check.calls;
    }

    private void walk(List<Method> roots, boolean running) {
        ArrayDeque<Method> work = new ArrayDeque<>();
        for (Method root : roots) {
            if (seen.putIfAbsent(root, new Step(null, 0)) == null) {
                work.add(root);
            }
        }
        while (!work.isEmpty()) {
            Method method = work.poll();
            if (world.target.dialect(method) == Dialect.KERNEL && !Bodies.isGiven(method)) {
                method(method, running, work);
            }
        }
    }

    private void method(Method method, boolean running, ArrayDeque<Method> work) {
        int line = 0;
        if (method.isSynchronized()) {
            fault(method, 0, "is synchronized");
        }
        if (method.parameters.stream().anyMatch(KernelJava::isFloating) || isFloating(method.result)) {
            fault(method, 0, "has a float or double parameter or result");
        }
        for (CodeElement element : method.elements()) {
            if (element instanceof LineNumber l) {
                line = l.line();
            }
            String fault = fault(element, running);
            if (fault != null) {
                fault(method, line, fault);
            }
            if (element instanceof InvokeInstruction call) {
                for (Method target : targets(method, call)) {
                    calls.add(method, target);
                    if (seen.putIfAbsent(target, new Step(method, line)) == null) {
                        work.add(target);
                    }
                }
            }
        }
    }

    private static boolean isFloating(Kind kind) {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }

    private static String fault(CodeElement element, boolean running) {
        return switch (element) {
            case NewObjectInstruction n when running -> "allocates " + n.className().asInternalName().replace('/', '.');
            case NewPrimitiveArrayInstruction n when running -> "allocates an array";
            case NewReferenceArrayInstruction n when running -> "allocates an array";
            case NewMultiArrayInstruction n when running -> "allocates an array";
            case MonitorInstruction m -> "takes a monitor";
            case InvokeDynamicInstruction i -> "uses a lambda, a string concatenation or a pattern switch";
            case ExceptionCatch c -> "has an exception handler, which never runs";
            case ConstantInstruction c when isFloating(c.typeKind()) -> "uses float or double";
            case FieldInstruction f when isFloating(TypeKind.from(f.typeSymbol())) -> "uses float or double";
            case ArrayLoadInstruction l when isFloating(l.typeKind()) -> "uses float or double";
            case ArrayStoreInstruction s when isFloating(s.typeKind()) -> "uses float or double";
            case LoadInstruction l when isFloating(l.typeKind()) -> "uses float or double";
            case OperatorInstruction o when isFloating(o.typeKind()) -> "uses float or double";
            case ConvertInstruction c when isFloating(c.fromType()) || isFloating(c.toType()) -> "uses float or double";
            default -> null;
        };
    }

    private List<Method> targets(Method caller, InvokeInstruction call) {
        Klass owner = world.world.require(call.owner().asInternalName(), caller);
        Method resolved = owner.resolveMethod(call.name().stringValue(), call.type().stringValue());
        if (resolved == null) {
            return List.of();
        }
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            return List.of(Special.target(caller, owner, resolved).implementation());
        }
        if (call.opcode() == Opcode.INVOKESTATIC || !resolved.isVirtual() || Bodies.isGiven(resolved.implementation())) {
            return List.of(resolved.implementation());
        }
        return dispatch.targets(owner, resolved.selector());
    }

    private void fault(Method method, int line, String what) {
        StringBuilder text = new StringBuilder(Reachability.shown(method)).append(place(method, line)).append(' ').append(what);
        Method at = method;
        for (Step step = seen.get(at); step != null && step.caller != null; step = seen.get(at)) {
            text.append("\n    called by ").append(Reachability.shown(step.caller)).append(place(step.caller, step.line));
            at = step.caller;
        }
        faults.add(text.toString());
    }

    private static String place(Method method, int line) {
        return line == 0 ? "" : " (" + method.owner.sourceFile + ":" + line + ")";
    }
}
