package beetos.compiler.translate;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.heap.Layout;
import beetos.compiler.interpret.VarTarget;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.util.List;

/// Unsafe and VarHandle accesses: plain, opaque, acquire/release and volatile loads and stores, compare-and-set, fetch-and-update.
final class Atomics {
    private Atomics() {}

    static boolean isHandle(HeapObject object) {
        return object != null && object.klass.name.equals("java/lang/invoke/VarHandle");
    }

    static void unsafe(MethodTranslator m, Method target, List<Value> arguments) {
        String name = target.name;
        if (name.endsWith("Fence")) {
            String order = name.startsWith("load") ? "acquire" : name.startsWith("store") ? "release" : "seq_cst";
            m.out.line("fence " + order);
            return;
        }
        List<Value> rest;
        String address;
        if (target.descriptor.startsWith("(J")) {
            address = m.out.assign("inttoptr i64 " + arguments.get(1).text() + " to ptr");
            rest = arguments.subList(2, arguments.size());
        } else {
            address = m.out.assign("getelementptr i8, ptr " + arguments.get(1).text() + ", i64 " + arguments.get(2).text());
            rest = arguments.subList(3, arguments.size());
        }
        Kind kind = kindIn(name);
        if (name.endsWith("Unaligned")) {
            unaligned(m, name, kind, address, rest);
        } else {
            access(m, name.replaceFirst("(Boolean|Byte|Char|Short|Int|Long|Float|Double|Reference)", ""), kind, address, rest, "Unsafe");
        }
    }

    private static Kind kindIn(String name) {
        for (Kind kind : Kind.values()) {
            String word = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
            if (name.contains(word)) {
                return kind;
            }
        }
        throw new CompileError("Unsafe." + name);
    }

    private static void unaligned(MethodTranslator m, String name, Kind kind, String address, List<Value> rest) {
        if (name.startsWith("get")) {
            m.push(kind, m.operations().widen(kind, m.out.assign("load " + kind.memory + ", ptr " + address + ", align 1")));
        } else {
            m.out.line("store " + kind.memory + " " + m.operations().shrink(kind, rest.getFirst().text()) + ", ptr " + address + ", align 1");
        }
    }

    /// A VarHandle that is known at build time is an address computation; any other is refused when it is used.
    static void varHandle(MethodTranslator m, Method target, List<Value> arguments, String descriptor) {
        if (!(arguments.getFirst().known() instanceof Instance handle)) {
            m.calls().missing(target.owner, target.name, Kind.of(Descriptors.result(descriptor)));
            return;
        }
        VarTarget where = m.program.world.interpreter.varTarget(handle);
        String address;
        Kind kind;
        int used;
        if (where.array() != null) {
            Value array = m.nonNull(arguments.get(1));
            String index = arguments.get(2).text();
            kind = where.array().component.kind();
            String length = m.accesses().length(array.text());
            m.check(m.out.assign("icmp uge i32 " + index + ", " + length), 2, "index(II)V", "i32 " + index + ", i32 " + length);
            String wide = m.out.assign("zext i32 " + index + " to i64");
            String scaled = m.out.assign("shl i64 " + wide + ", " + Layout.shift(where.array()));
            address = m.out.assign("getelementptr i8, ptr " + m.accesses().at(array.text(), Layout.ARRAY_ELEMENTS) + ", i64 " + scaled);
            used = 3;
        } else if (where.field().isStatic()) {
            kind = where.field().kind;
            address = m.program.image.address(where.field());
            used = 1;
        } else {
            kind = where.field().kind;
            Layout.of(where.field().owner);
            address = m.accesses().at(m.nonNull(arguments.get(1)).text(), where.field().offset);
            used = 2;
        }
        int before = m.stack.size();
        access(m, target.name, kind, address, arguments.subList(used, arguments.size()), "VarHandle");
        if (m.stack.size() > before && Descriptors.result(descriptor).equals("V")) {
            m.pop();
        }
    }

    private static void access(MethodTranslator m, String name, Kind kind, String address, List<Value> rest, String api) {
        Function out = m.out;
        if (name.startsWith("getAnd")) {
            update(m, name, kind, address, rest.getFirst());
        } else if (name.startsWith("compareAnd") || name.startsWith("weakCompareAndSet")) {
            exchange(m, name, kind, address, rest.get(0), rest.get(1));
        } else if (name.startsWith("get")) {
            String order = order(name.substring(3), true);
            String text = out.assign("load atomic " + kind.memory + ", ptr " + address + " " + order + ", align " + kind.size);
            m.push(kind, m.operations().widen(kind, text));
        } else if (name.startsWith("set") || name.startsWith("put")) {
            String order = order(name.substring(3), false);
            out.line("store atomic " + kind.memory + " " + m.operations().shrink(kind, rest.getFirst().text()) + ", ptr " + address + " " + order + ", align " + kind.size);
        } else {
            throw new CompileError(m.place() + ": " + api + "." + name);
        }
    }

    private static String order(String suffix, boolean load) {
        return switch (suffix) {
            case "Volatile" -> "seq_cst";
            case "Acquire" -> "acquire";
            case "Release" -> "release";
            case "Opaque" -> "monotonic";
            default -> "unordered";
        };
    }

    private static String updateOrder(String name) {
        return name.endsWith("Acquire") ? "acquire" : name.endsWith("Release") ? "release" : name.endsWith("Plain") ? "monotonic" : "seq_cst";
    }

    private static void exchange(MethodTranslator m, String name, Kind kind, String address, Value expected, Value value) {
        String order = updateOrder(name);
        String failure = order.equals("release") ? "monotonic" : order;
        String old = m.operations().shrink(kind, expected.text());
        String next = m.operations().shrink(kind, value.text());
        String type = kind.memory;
        boolean floating = kind == Kind.FLOAT || kind == Kind.DOUBLE;
        if (floating) {
            type = "i" + kind.size * 8;
            old = m.out.assign("bitcast " + kind.memory + " " + old + " to " + type);
            next = m.out.assign("bitcast " + kind.memory + " " + next + " to " + type);
        }
        String pair = m.out.assign("cmpxchg ptr " + address + ", " + type + " " + old + ", " + type + " " + next + " " + order + " " + failure);
        if (name.contains("Exchange")) {
            String found = m.out.assign("extractvalue {" + type + ", i1} " + pair + ", 0");
            m.push(kind, m.operations().widen(kind, floating ? m.out.assign("bitcast " + type + " " + found + " to " + kind.memory) : found));
        } else {
            m.push(Kind.INT, m.out.assign("zext i1 " + m.out.assign("extractvalue {" + type + ", i1} " + pair + ", 1") + " to i32"));
        }
    }

    private static void update(MethodTranslator m, String name, Kind kind, String address, Value operand) {
        String operation = name.startsWith("getAndAdd") ? kind == Kind.FLOAT || kind == Kind.DOUBLE ? "fadd" : "add"
                : name.startsWith("getAndBitwiseOr") ? "or" : name.startsWith("getAndBitwiseAnd") ? "and" : name.startsWith("getAndBitwiseXor") ? "xor" : "xchg";
        String text = m.out.assign("atomicrmw " + operation + " ptr " + address + ", " + kind.memory + " " + m.operations().shrink(kind, operand.text())
                + " " + updateOrder(name));
        m.push(kind, m.operations().widen(kind, text));
    }
}
