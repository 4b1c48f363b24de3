package beetos.compiler.interpret;

import beetos.compiler.heap.HeapObject;
import beetos.compiler.heap.Instance;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Field;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;

/// Constants, fields, `new`, casts and `athrow`: the resolved steps of one method.
final class ObjectSteps {
    private final Interpreter interpreter;
    private final Method method;

    ObjectSteps(Interpreter interpreter, Method method) {
        this.interpreter = interpreter;
        this.method = method;
    }

    Klass type(ClassEntry entry) {
        Klass klass = interpreter.world.find(entry.asInternalName());
        if (klass == null) {
            throw new Refusal("class " + entry.asInternalName().replace('/', '.') + " is missing");
        }
        return klass;
    }

    static Step number(ConstantDesc constant) {
        return switch (constant) {
            case Integer value -> literal(value);
            case Float value -> literal(Float.floatToRawIntBits(value));
            case Long value -> frame -> frame.pushWide(value);
            case Double value -> frame -> frame.pushWide(Double.doubleToRawLongBits(value));
            default -> throw new IllegalArgumentException(constant.toString());
        };
    }

    private static Step literal(int value) {
        return frame -> frame.push((long) value);
    }

    Step constant(ConstantInstruction instruction) {
        if (instruction.opcode() == Opcode.ACONST_NULL) {
            return frame -> frame.push((HeapObject) null);
        }
        return switch (instruction.constantValue()) {
            case String text -> reference(interpreter.string(text));
            case ClassDesc type -> reference(interpreter.mirror(interpreter.world.require(Descriptors.className(type.descriptorString()), method)));
            case Integer value -> number(value);
            case Float value -> number(value);
            case Long value -> number(value);
            case Double value -> number(value);
            default -> throw new Refusal("a constant of the kind " + instruction.constantValue() + " is not supported");
        };
    }

    private static Step reference(HeapObject object) {
        return frame -> frame.push(object);
    }

    Step field(FieldInstruction instruction) {
        Klass owner = type(instruction.owner());
        Field field = owner.resolveField(instruction.name().stringValue(), instruction.type().stringValue());
        if (field == null) {
            throw new Refusal("field " + owner.javaName() + "." + instruction.name().stringValue() + " is missing");
        }
        if (!field.isStatic()) {
            Layout.of(field.owner);
        }
        return switch (instruction.opcode()) {
            case GETSTATIC -> frame -> {
                interpreter.ensure(field.owner);
                frame.push(field.kind, field.value);
            };
            case PUTSTATIC -> frame -> {
                interpreter.ensure(field.owner);
                field.value = narrow(field.kind, frame.pop(field.kind));
            };
            case GETFIELD -> read(field.slot, field.kind);
            case PUTFIELD -> write(field.slot, field.kind);
            default -> throw new IllegalArgumentException(instruction.opcode().toString());
        };
    }

    private Step read(int slot, Kind kind) {
        return kind == Kind.REFERENCE ? frame -> frame.push((HeapObject) instance(frame.popReference()).values[slot])
                : frame -> frame.push(kind, instance(frame.popReference()).values[slot]);
    }

    private Step write(int slot, Kind kind) {
        return frame -> {
            Object value = narrow(kind, frame.pop(kind));
            instance(frame.popReference()).values[slot] = value;
        };
    }

    private Instance instance(HeapObject reference) {
        return (Instance) notNull(reference);
    }

    private HeapObject notNull(HeapObject reference) {
        if (reference == null) {
            throw interpreter.raise("java/lang/NullPointerException", null);
        }
        return reference;
    }

    /// What is left of a value in a field or element of a narrow kind.
    static Object narrow(Kind kind, Object value) {
        return switch (kind) {
            case BOOLEAN -> (Integer) value & 1;
            case BYTE -> (int) ((Integer) value).byteValue();
            case CHAR -> (Integer) value & 0xFFFF;
            case SHORT -> (int) ((Integer) value).shortValue();
            default -> value;
        };
    }

    Step make(NewObjectInstruction instruction) {
        Klass klass = type(instruction.className());
        if (klass.isAbstract()) {
            throw new Refusal(klass.javaName() + " is abstract and cannot be instantiated");
        }
        return frame -> {
            interpreter.ensure(klass);
            frame.push(new Instance(klass));
        };
    }

    Step check(TypeCheckInstruction instruction) {
        Klass type = type(instruction.type());
        if (instruction.opcode() == Opcode.INSTANCEOF) {
            return frame -> {
                HeapObject object = frame.popReference();
                frame.push(object != null && object.klass.isSubtypeOf(type) ? 1 : 0);
            };
        }
        return frame -> {
            HeapObject object = frame.references[frame.top - 1];
            if (object != null && !object.klass.isSubtypeOf(type)) {
                throw interpreter.raise("java/lang/ClassCastException", "class " + object.klass.javaName() + " cannot be cast to class " + type.javaName());
            }
        };
    }

    /// Entering or leaving a monitor: no other thread could hold it.
    Step monitor() {
        return frame -> notNull(frame.popReference());
    }

    Step raise() {
        return frame -> {
            throw interpreter.thrown(instance(frame.popReference()));
        };
    }
}
