package beetos.compiler.translate;

import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;

/// instanceof and checkcast: one range compare of class words for classes, one bit for interfaces, the runtime for most arrays.
final class TypeChecks {
    private TypeChecks() {}

    static String classWord(MethodTranslator m, String object) {
        return m.out.assign("load i32, ptr " + object + ", !tbaa !" + Tbaa.CLASS_WORD);
    }

    /// i1: the object (not null) is an instance of the class (no interface, no array).
    static String isInstanceOfClass(MethodTranslator m, String object, Klass type) {
        TypeTable types = m.program.types;
        if (type == m.program.world.world.object()) {
            return "true";
        }
        String word = classWord(m, object);
        String first = types.word(m.out, type);
        if (isLeaf(m, type)) {
            return m.out.assign("icmp eq i32 " + word + ", " + first);
        }
        String distance = m.out.assign("sub i32 " + word + ", " + first);
        return m.out.assign("icmp ult i32 " + distance + ", " + types.span(m.out, type));
    }

    private static boolean isLeaf(MethodTranslator m, Klass type) {
        return m.program.subclassCount(type) == 0;
    }

    /// i1: the value is not null and an instance of the type.
    static String isInstance(MethodTranslator m, Value value, Klass type) {
        if (type == m.program.world.world.object()) {
            return value.nonNull() ? "true" : m.out.assign("icmp ne ptr " + value.text() + ", null");
        }
        if (value.nonNull()) {
            return isInstanceNonNull(m, value, type);
        }
        Function out = m.out;
        String result = out.variable("is" + out.label(""), "i1");
        String some = out.label("some");
        String on = out.label("on");
        out.line("store i1 false, ptr " + result);
        out.branch(out.assign("icmp eq ptr " + value.text() + ", null"), on, some);
        out.block(some);
        out.line("store i1 " + isInstanceNonNull(m, value, type) + ", ptr " + result);
        out.branch(on);
        out.block(on);
        return out.assign("load i1, ptr " + result);
    }

    private static String isInstanceNonNull(MethodTranslator m, Value value, Klass type) {
        Function out = m.out;
        TypeTable types = m.program.types;
        if (type.isInterface()) {
            String word = classWord(m, value.text());
            String wide = out.assign("zext i32 " + word + " to i64");
            int bit = types.interfaceBit(type);
            String record = out.assign("getelementptr i8, ptr " + TypeTable.SYMBOL + ", i64 " + wide);
            String cell = out.assign("getelementptr i8, ptr " + record + ", i64 " + (TypeTable.INTERFACE_SET + bit / 8));
            String octet = out.assign("load i8, ptr " + cell + ", !invariant.load !0");
            return out.assign("icmp ne i8 " + out.assign("and i8 " + octet + ", " + (byte) (1 << bit % 8)) + ", 0");
        }
        if (!type.isArray()) {
            return isInstanceOfClass(m, value.text(), type);
        }
        if (type.component.isPrimitive() || !type.component.isArray() && !type.component.isInterface() && isLeaf(m, type.component)) {
            return out.assign("icmp eq i32 " + classWord(m, value.text()) + ", " + types.word(out, type));
        }
        if (out.isKernel()) {
            throw new beetos.compiler.model.CompileError(m.place() + ": a cast to " + type.javaName() + " is not offered in kernel Java");
        }
        Value answer = m.calls().runtimeValue("isInstance(Ljava/lang/Object;J)Z", Kind.INT, "ptr " + value.text() + ", i64 " + types.addressInteger(type));
        return out.assign("icmp ne i32 " + answer.text() + ", 0");
    }

    static void cast(MethodTranslator m, Klass type) {
        Value value = m.pop();
        if (type == m.program.world.world.object() || value.text().equals("null")) {
            m.push(value);
            return;
        }
        Function out = m.out;
        String on = out.label("cast");
        if (!value.nonNull()) {
            String some = out.label("some");
            out.branch(out.assign("icmp eq ptr " + value.text() + ", null"), on, some);
            out.block(some);
        }
        String good = isInstanceNonNull(m, value, type);
        String bad = out.label("bad");
        out.guard(out.assign("xor i1 " + good + ", true"), bad, on);
        out.block(bad);
        m.fail(4, "classCast(Ljava/lang/Object;J)V", "ptr " + value.text() + ", i64 " + m.program.types.addressInteger(type));
        out.block(on);
        m.push(value);
    }
}
