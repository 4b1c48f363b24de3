package beetos.compiler.translate;

import beetos.compiler.Dialect;
import beetos.compiler.analysis.Bodies;
import beetos.compiler.analysis.Special;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;

/// Calls: direct, dispatched by colour, into the runtime, and across the two dialects.
final class Calls {
    private final MethodTranslator m;
    private final Function out;

    Calls(MethodTranslator method) {
        this.m = method;
        this.out = method.out;
    }

    void invoke(InvokeInstruction call) {
        Klass owner = m.klass(call.owner().asInternalName());
        String descriptor = call.type().stringValue();
        Method resolved = owner.resolveMethod(call.name().stringValue(), descriptor);
        List<Value> arguments = m.popArguments(descriptor);
        if (resolved == null) {
            if (call.opcode() != Opcode.INVOKESTATIC) {
                m.pop();
            }
            missing(owner, call.name().stringValue() + descriptor, Kind.of(Descriptors.result(descriptor)));
            return;
        }
        if (call.opcode() == Opcode.INVOKESTATIC) {
            initialize(resolved.owner);
            direct(resolved.implementation(), arguments, descriptor);
            return;
        }
        Value receiver = m.accessed(m.pop(), 0);   // where null faults: when the method looks at its object
        arguments.addFirst(receiver);
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            direct(Special.target(m.method, owner, resolved).implementation(), arguments, descriptor);
        } else if (!resolved.isVirtual() || Bodies.isGiven(resolved.implementation())) {
            direct(resolved.implementation(), arguments, descriptor);
        } else {
            virtual(owner, resolved, arguments, descriptor);
        }
    }

    /// A member that a patched JDK class has not: refused when it is used.
    void missing(Klass owner, String member, Kind result) {
        String name = m.program.image.address(m.program.world.interpreter.string(owner.javaName() + "." + member));
        m.fail(9, "unsupported(Ljava/lang/String;)V", "ptr " + name);
        out.block(out.label("dead"));
        pushResult(result, result == Kind.REFERENCE ? "null" : result == Kind.FLOAT || result == Kind.DOUBLE ? "0.0" : "0");
    }

    void dynamic(InvokeDynamicInstruction call) {
        Method target = m.program.world.desugar.target(m.method, call);
        direct(target.implementation(), m.popArguments(target.descriptor), target.descriptor);
    }

    private void virtual(Klass owner, Method resolved, List<Value> arguments, String descriptor) {
        List<Method> targets = m.program.dispatch.targets(owner, resolved.selector());
        if (targets.isEmpty()) {
            // No object of this type is ever made, so the receiver cannot be one.
            m.fail(9, "abstractMethod()V", "");
            String dead = out.label("dead");
            out.block(dead);
            Kind result = Kind.of(Descriptors.result(descriptor));
            pushResult(result, result == Kind.REFERENCE ? "null" : result == Kind.FLOAT || result == Kind.DOUBLE ? "0.0" : "0");
            return;
        }
        if (targets.size() == 1) {
            direct(targets.getFirst(), arguments, descriptor);
            return;
        }
        String word = TypeChecks.classWord(m, arguments.getFirst().text());
        String wide = out.assign("zext i32 " + word + " to i64");
        String record = out.assign("getelementptr i8, ptr " + TypeTable.SYMBOL + ", i64 " + wide);
        int colour = m.program.dispatch.colour(resolved.selector());
        String slot = out.assign("getelementptr i8, ptr " + record + ", i64 " + m.program.types.dispatchOffset(colour));
        String offset = out.assign("load i32, ptr " + slot + ", !invariant.load !0");
        String code = out.assign("getelementptr i8, ptr " + TypeTable.SYMBOL + ", i64 " + out.assign("sext i32 " + offset + " to i64"));
        emit(code, out.dialect, arguments, resolved.parameters, Kind.of(Descriptors.result(descriptor)));
    }

    void direct(Method target, List<Value> arguments, String descriptor) {
        if (Bodies.isGiven(target)) {
            Given.call(m, target, arguments, descriptor);
            return;
        }
        if (Trivial.inline(m, target, arguments)) {
            return;
        }
        Dialect dialect = m.program.target.dialect(target);
        m.callsItself |= target == m.method;
        emit(Ir.global(target == m.method ? m.itself : target.symbol()), dialect, arguments, target.parameters, Kind.of(Descriptors.result(descriptor)));
    }

    private void emit(String callee, Dialect dialect, List<Value> arguments, List<Kind> parameters, Kind result) {
        List<String> typed = new ArrayList<>();
        for (Value argument : arguments) {
            typed.add(argument.typed());
        }
        boolean foreign = dialect == Dialect.PROCESS && out.isKernel();
        if (foreign) {
            out.line("store ptr null, ptr " + out.variable("foreign", "swifterror ptr"));
            typed.add("ptr nocapture swifterror %foreign");
        } else if (dialect == Dialect.PROCESS) {
            typed.add("ptr nocapture swifterror %err");
        }
        String text = "call " + result.value() + " " + callee + "(" + String.join(", ", typed) + ")";
        String value = null;
        if (result == Kind.VOID) {
            out.line(text);
        } else {
            value = out.assign(text);
        }
        if (foreign) {
            String pending = out.assign("load ptr, ptr %foreign");
            m.check(out.assign("icmp ne ptr " + pending + ", null"), 7, "", "");
        } else if (dialect == Dialect.PROCESS) {
            m.checkError();
        }
        pushResult(result, value);
    }

    void pushResult(Kind kind, String value) {
        if (kind != Kind.VOID) {
            m.push(kind, value);
        }
    }

    /// Calls `beetos.runtime.Compiled` and pushes the result.
    void runtime(String selector, Kind result, String arguments) {
        Value value = runtimeValue(selector, result, arguments);
        if (value != null) {
            m.push(value);
        }
    }

    Value runtimeValue(String selector, Kind result, String arguments) {
        if (out.isKernel()) {
            throw new beetos.compiler.model.CompileError(m.place() + ": needs the runtime's " + selector + ", which kernel Java does not have");
        }
        String text = "call " + result.value() + " " + m.program.compiled(selector) + "(" + arguments + (arguments.isEmpty() ? "" : ", ") + "ptr nocapture swifterror %err)";
        if (result == Kind.VOID) {
            out.line(text);
            m.checkError();
            return null;
        }
        String value = out.assign(text);
        m.checkError();
        return new Value(result.computational(), value);
    }

    /// The first use of a class whose initialiser runs at run time. Inside the class itself it has at least begun.
    void initialize(Klass klass) {
        if (!m.program.world.isRunTimeInitialized(klass) || m.method.owner.isSubtypeOf(klass) && !m.method.owner.isInterface()) {
            return;
        }
        int index = m.program.world.runTimeInitialized.indexOf(klass);
        String state = "getelementptr (i8, ptr @beetos.initializers, i64 " + 4 * index + ")";
        String slow = out.label("init");
        String on = out.label("on");
        out.guard(out.assign("icmp ne i32 " + out.assign("load atomic i32, ptr " + state + " acquire, align 4") + ", 2"), slow, on);
        out.block(slow);
        runtime("initialize(I)V", Kind.VOID, "i32 " + index);
        out.branch(on);
        out.block(on);
    }
}
