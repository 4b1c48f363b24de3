package beetos.compiler.translate;

import beetos.compiler.heap.Layout;
import beetos.compiler.model.Annotated;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.List;

/// Calls whose body the compiler gives in place: instruction text, memory, bits, arithmetic. See [beetos.compiler.analysis.Bodies].
final class Given {
    private Given() {}

    static void call(MethodTranslator m, Method target, List<Value> arguments, String descriptor) {
        Annotated text = target.annotation("Instructions");
        if (text != null) {
            instructions(m, target, text, arguments);
            return;
        }
        Annotated symbol = target.annotation("LinkSymbol");
        if (symbol != null) {
            m.push(Kind.LONG, m.out.assign("ptrtoint ptr " + m.program.external(symbol.text("value", "")) + " to i64"));
            return;
        }
        if (target.annotation("Assembly") != null) {
            assembly(m, target, arguments);
            return;
        }
        if (target.name.equals("registerNatives")) {
            return;
        }
        switch (target.owner.name) {
            case "beetos/machine/Memory" -> memory(m, target, arguments, m.program.target.directMap(), "");
            case "beetos/machine/Mmio" -> memory(m, target, arguments, 0, "volatile ");
            case "beetos/machine/Address" -> address(m, target, arguments);
            case "beetos/machine/Text" -> text(m, target, arguments);
            case "beetos/runtime/Generated" -> GeneratedBodies.call(m, target, arguments);
            case "jdk/internal/misc/Unsafe" -> Atomics.unsafe(m, target, arguments);
            case "java/lang/invoke/VarHandle" -> Atomics.varHandle(m, target, arguments, descriptor);
            case "java/lang/Object" -> mirror(m, arguments.getFirst());
            default -> Bits.call(m, target, arguments);
        }
    }

    private static void instructions(MethodTranslator m, Method target, Annotated text, List<Value> arguments) {
        StringBuilder typed = new StringBuilder();
        for (Value argument : arguments) {
            typed.append(typed.isEmpty() ? "" : ", ").append(argument.typed());
        }
        String call = "call " + target.result.value() + " asm sideeffect \"" + Ir.escape(text.text("value", "")) + "\", \"" + text.text("constraints", "") + "\"(" + typed + ") nounwind";
        if (target.result == Kind.VOID) {
            m.out.line(call);
        } else {
            m.push(target.result, m.out.assign(call));
        }
    }

    /// A call of a function that is all instruction text: C convention, no error.
    private static void assembly(MethodTranslator m, Method target, List<Value> arguments) {
        StringBuilder typed = new StringBuilder();
        for (Value argument : arguments) {
            typed.append(typed.isEmpty() ? "" : ", ").append(argument.typed());
        }
        String call = "call " + target.result.value() + " " + Ir.global(target.symbol()) + "(" + typed + ")";
        if (target.result == Kind.VOID) {
            m.out.line(call);
        } else {
            m.push(target.result, m.out.assign(call));
        }
    }

    /// load8 … store64, zero and copy at an integer address.
    private static void memory(MethodTranslator m, Method target, List<Value> arguments, long base, String how) {
        Function out = m.out;
        String name = target.name;
        if (name.equals("zero") || name.equals("copy") || name.equals("move")) {
            block(m, name, arguments, base);
            return;
        }
        String pointer = m.addresses.pointer(arguments.getFirst().text(), base);
        int bits = Integer.parseInt(name.replaceAll("[^0-9]", ""));
        String type = "i" + bits;
        String order = name.contains("Acquire") ? " acquire" : name.contains("Release") ? " release" : "";
        String atomic = order.isEmpty() ? "" : "atomic ";
        if (name.startsWith("load")) {
            String value = out.assign("load " + atomic + how + type + ", ptr " + pointer + order + ", align " + bits / 8);
            m.push(target.result, bits < 32 ? out.assign("zext " + type + " " + value + " to i32") : value);
        } else if (name.startsWith("store")) {
            String value = arguments.get(1).text();
            String narrow = bits < 32 ? out.assign("trunc i32 " + value + " to " + type) : value;
            out.line("store " + atomic + how + type + " " + narrow + ", ptr " + pointer + order + ", align " + bits / 8);
        } else if (name.startsWith("compareAndSet")) {
            String pair = out.assign("cmpxchg ptr " + pointer + ", " + type + " " + arguments.get(1).text() + ", " + type + " " + arguments.get(2).text() + " seq_cst seq_cst");
            m.push(Kind.INT, out.assign("zext i1 " + out.assign("extractvalue {" + type + ", i1} " + pair + ", 1") + " to i32"));
        } else {
            throw new CompileError(m.place() + ": no body for " + target);
        }
    }

    private static void block(MethodTranslator m, String name, List<Value> arguments, long base) {
        Function out = m.out;
        String first = m.addresses.pointer(arguments.get(0).text(), base);
        if (name.equals("zero")) {
            out.line("call void @llvm.memset.p0.i64(ptr align 8 " + first + ", i8 0, i64 " + arguments.get(1).text() + ", i1 false)");
            return;
        }
        String second = m.addresses.pointer(arguments.get(1).text(), base);
        String intrinsic = name.equals("copy") ? "memcpy" : "memmove";
        out.line("call void @llvm." + intrinsic + ".p0.p0.i64(ptr " + second + ", ptr " + first + ", i64 " + arguments.get(2).text() + ", i1 false)");
    }

    private static void address(MethodTranslator m, Method target, List<Value> arguments) {
        Function out = m.out;
        switch (target.name) {
            case "of" -> m.push(Kind.LONG, out.assign("ptrtoint ptr " + arguments.getFirst().text() + " to i64"));
            case "object" -> m.push(Kind.REFERENCE, out.assign("inttoptr i64 " + arguments.getFirst().text() + " to ptr"));
            case "code" -> {
                if (!(m.previous() instanceof ConstantInstruction.LoadConstantInstruction c) || !(c.constantEntry() instanceof StringEntry name)) {
                    throw new CompileError(m.place() + ": Address.code needs a literal");
                }
                Method named = beetos.compiler.analysis.NamedMethod.find(m.program.world.world, name.stringValue(), m.method);
                m.push(Kind.LONG, out.assign("ptrtoint ptr " + Ir.global(named.symbol()) + " to i64"));
            }
            case "call" -> {
                String code = out.assign("inttoptr i64 " + arguments.get(0).text() + " to ptr");
                m.push(Kind.LONG, out.assign("call i64 " + code + "(" + arguments.get(1).typed() + ", " + arguments.get(2).typed() + ")"));
            }
            default -> memory(m, target, arguments, 0, "");
        }
    }

    private static void text(MethodTranslator m, Method target, List<Value> arguments) {
        Klass string = m.klass("java/lang/String");
        Layout.of(string);
        String value = m.out.assign("load ptr, ptr " + m.accesses().at(arguments.getFirst().text(), string.declaredField("value").offset));
        if (target.name.equals("length")) {
            m.push(Kind.INT, m.out.assign("load i32, ptr " + m.accesses().at(value, Layout.ARRAY_LENGTH)));
        } else {
            String index = m.out.assign("zext i32 " + arguments.get(1).text() + " to i64");
            String cell = m.out.assign("getelementptr i8, ptr " + m.accesses().at(value, Layout.ARRAY_ELEMENTS) + ", i64 " + index);
            m.push(Kind.INT, m.out.assign("zext i8 " + m.out.assign("load i8, ptr " + cell) + " to i32"));
        }
    }

    /// Object.getClass: class word, record, index, table of mirrors.
    private static void mirror(MethodTranslator m, Value object) {
        m.push(new Value(Kind.REFERENCE, m.out.assign("call ptr @beetos.getclass(ptr " + object.text() + ")"), null, true));
    }
}
