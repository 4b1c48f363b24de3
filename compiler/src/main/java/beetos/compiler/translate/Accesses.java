package beetos.compiler.translate;

import beetos.compiler.heap.Layout;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;

/// Fields, statics, arrays and allocation. Fields and reference elements are `unordered` atomics, so that no word tears
/// and no store is narrowed; primitive elements are plain, so that loops vectorise. Kernel Java runs on one CPU at a time and uses plain accesses.
final class Accesses {
    private final MethodTranslator m;
    private final Function out;

    Accesses(MethodTranslator method) {
        this.m = method;
        this.out = method.out;
    }

    // Fields.

    void field(FieldInstruction f) {
        Klass owner = m.klass(f.owner().asInternalName());
        Field field = owner.resolveField(f.name().stringValue(), f.type().stringValue());
        if (field == null) {
            missing(f, owner);
            return;
        }
        Layout.of(field.owner);
        switch (f.opcode()) {
            case GETSTATIC -> getStatic(field);
            case PUTSTATIC -> {
                Value value = m.pop();
                m.calls().initialize(field.owner);
                store(field, m.program.image.address(field), value);
            }
            case GETFIELD -> {
                Value object = m.accessed(m.pop(), field.offset);
                load(field, at(object.text(), field.offset));
            }
            default -> {
                Value value = m.pop();
                Value object = m.accessed(m.pop(), field.offset);
                store(field, at(object.text(), field.offset), value);
            }
        }
    }

    private void missing(FieldInstruction f, Klass owner) {
        boolean put = f.opcode() == Opcode.PUTSTATIC || f.opcode() == Opcode.PUTFIELD;
        if (put) {
            m.pop();
        }
        if (f.opcode() == Opcode.GETFIELD || f.opcode() == Opcode.PUTFIELD) {
            m.pop();
        }
        m.calls().missing(owner, f.name().stringValue(), put ? Kind.VOID : Kind.of(f.type().stringValue()));
    }

    private void getStatic(Field field) {
        Value constant = m.program.image.constant(field);
        if (constant != null) {
            m.push(constant);
            return;
        }
        m.calls().initialize(field.owner);
        load(field, m.program.image.address(field));
    }

    String at(String object, long offset) {
        return out.assign("getelementptr i8, ptr " + object + ", i64 " + offset);
    }

    private void load(Field field, String address) {
        Kind kind = field.kind;
        String order = field.isVolatile() ? "seq_cst" : out.isKernel() ? "" : "unordered";
        String text = out.assign("load " + (order.isEmpty() ? "" : "atomic ") + kind.memory + ", ptr " + address + (order.isEmpty() ? "" : " " + order)
                + ", align " + kind.size + m.program.tbaa.field(field) + m.program.pointees.loaded(field));
        m.push(kind, m.operations().widen(kind, text));
    }

    private void store(Field field, String address, Value value) {
        Kind kind = field.kind;
        String order = field.isVolatile() ? "seq_cst" : out.isKernel() ? "" : "unordered";
        String text = m.operations().shrink(kind, value.text());
        out.line("store " + (order.isEmpty() ? "" : "atomic ") + kind.memory + " " + text + ", ptr " + address + (order.isEmpty() ? "" : " " + order)
                + ", align " + kind.size + m.program.tbaa.field(field));
    }

    // Arrays.

    String length(String array) {
        return out.assign("load i32, ptr " + at(array, Layout.ARRAY_LENGTH) + ", align 4, !tbaa !" + Tbaa.LENGTH + ", !range !3");
    }

    /// The address of an element, after the null and bounds checks.
    private String element(Value array, String index, int size) {
        Value some = m.accessed(array, Layout.ARRAY_LENGTH);
        if (!m.isWithin()) {
            String length = length(some.text());
            m.check(out.assign("icmp uge i32 " + index + ", " + length), 2, "index(II)V", "i32 " + index + ", i32 " + length);
        }
        String wide = out.assign("zext nneg i32 " + index + " to i64");
        String start = at(some.text(), Layout.ARRAY_ELEMENTS);
        return out.assign("getelementptr i" + size * 8 + ", ptr " + start + ", i64 " + wide);
    }

    void arrayLoad(Opcode opcode) {
        String index = m.pop().text();
        Value array = m.pop();
        Kind kind = elementKind(opcode);
        String address = element(array, index, kind.size);
        String text = kind.isReference() && !out.isKernel()
                ? out.assign("load atomic ptr, ptr " + address + " unordered, align 8" + Tbaa.element(kind) + (m.isPresent() ? ", !nonnull !0" : ""))
                : out.assign("load " + kind.memory + ", ptr " + address + ", align " + kind.size + Tbaa.element(kind));
        m.push(new Value(kind.computational(), m.operations().widen(kind, text), null, m.isPresent()));
    }

    void arrayStore(Opcode opcode) {
        Value value = m.pop();
        String index = m.pop().text();
        Value array = m.pop();
        Kind kind = elementKind(opcode);
        String address = element(array, index, kind.size);
        if (kind.isReference() && !value.text().equals("null")) {
            checkStorable(array, value);
        }
        String text = m.operations().shrink(kind, value.text());
        String order = kind.isReference() && !out.isKernel() ? " unordered" : "";
        out.line("store " + (order.isEmpty() ? "" : "atomic ") + kind.memory + " " + text + ", ptr " + address + order + ", align " + kind.size + Tbaa.element(kind));
    }

    private void checkStorable(Value array, Value value) {
        String error = "";
        if (!m.program.target.kernelOnly()) {
            error = out.isKernel() ? ", ptr nocapture swifterror " + out.variable("foreign", "swifterror ptr") : ", ptr nocapture swifterror %err";
        }
        String fine = out.assign("call i1 @beetos.storable(ptr " + array.text() + ", ptr " + value.text() + error + ")");
        m.check(out.assign("xor i1 " + fine + ", true"), 5, "arrayStore(Ljava/lang/Object;)V", "ptr " + value.text());
    }

    private static Kind elementKind(Opcode opcode) {
        return switch (opcode) {
            case BALOAD, BASTORE -> Kind.BYTE;
            case CALOAD, CASTORE -> Kind.CHAR;
            case SALOAD, SASTORE -> Kind.SHORT;
            case IALOAD, IASTORE -> Kind.INT;
            case LALOAD, LASTORE -> Kind.LONG;
            case FALOAD, FASTORE -> Kind.FLOAT;
            case DALOAD, DASTORE -> Kind.DOUBLE;
            default -> Kind.REFERENCE;
        };
    }

    // Allocation.

    void newObject(Klass klass) {
        refuseWithoutMemory();
        m.calls().initialize(klass);
        pushNew("call ptr @beetos.new(i32 " + m.program.types.word(out, klass) + ", i64 " + Layout.size(klass) + error() + ")");
    }

    private void refuseWithoutMemory() {
        if (out.isKernel() && m.program.target.bootMemory() == null) {
            throw new beetos.compiler.model.CompileError(m.place() + ": kernel Java of target " + m.program.target.name() + " cannot allocate");
        }
    }

    void newArray(Klass array) {
        refuseWithoutMemory();
        String length = m.pop().text();
        if (out.isKernel()) {
            m.check(out.assign("icmp slt i32 " + length + ", 0"), 6, "", "");
        }
        pushNewArray("call ptr @beetos.newarray(i32 " + m.program.types.word(out, array) + ", i32 " + length + ", i32 " + Layout.shift(array) + error() + ")", length);
    }

    private String error() {
        return out.isKernel() ? "" : ", ptr nocapture swifterror %err";
    }

    private void pushNewArray(String call, String length) {
        pushNew(call);
        assumeLength(m.stack.getLast().text(), length);
    }

    /// Of a new array, whatever made it.
    private void assumeLength(String array, String length) {
        Pointees.assumeArray(out, array);
        out.line("call void @llvm.assume(i1 " + out.assign("icmp eq i32 " + length(array) + ", " + length) + ")");
        if (length.startsWith("%")) {
            out.line("call void @llvm.assume(i1 " + out.assign("icmp sgt i32 " + length + ", -1") + ")");
        }
    }

    private void pushNew(String call) {
        String object = out.assign(call);
        if (!out.isKernel()) {
            m.checkError();
        }
        m.push(new Value(Kind.REFERENCE, object, null, true));
    }

    void newMultiArray(Klass array, int dimensions) {
        String[] lengths = new String[dimensions];
        for (int i = dimensions - 1; i >= 0; i--) {
            lengths[i] = m.pop().text();
        }
        Klass ints = m.klass("[I");
        m.push(Value.integer(dimensions));
        newArray(ints);
        String holder = m.pop().text();
        for (int i = 0; i < dimensions; i++) {
            out.line("store i32 " + lengths[i] + ", ptr " + at(holder, Layout.ARRAY_ELEMENTS + 4 * i) + ", align 4" + Tbaa.element(Kind.INT));
        }
        m.calls().runtime("allocateMulti(J[I)Ljava/lang/Object;", Kind.REFERENCE, "i64 " + m.program.types.addressInteger(array) + ", ptr " + holder);
        Value result = m.pop().checked();
        assumeLength(result.text(), lengths[0]);
        m.push(result);
    }
}
