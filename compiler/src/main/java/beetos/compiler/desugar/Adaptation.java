package beetos.compiler.desugar;

import beetos.compiler.model.Klass;
import beetos.compiler.model.World;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/// Code that turns a value of one type into another, as `MethodHandle.asType` does for the pairs that a lambda may need:
/// casts, boxing, unboxing and primitive widening.
final class Adaptation {
    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");
    private static final Map<ClassDesc, ClassDesc> WRAPPERS = Map.of(
            ConstantDescs.CD_boolean, ConstantDescs.CD_Boolean, ConstantDescs.CD_byte, ConstantDescs.CD_Byte,
            ConstantDescs.CD_char, ConstantDescs.CD_Character, ConstantDescs.CD_short, ConstantDescs.CD_Short,
            ConstantDescs.CD_int, ConstantDescs.CD_Integer, ConstantDescs.CD_long, ConstantDescs.CD_Long,
            ConstantDescs.CD_float, ConstantDescs.CD_Float, ConstantDescs.CD_double, ConstantDescs.CD_Double);

    private final World world;
    private final CodeBuilder code;

    Adaptation(World world, CodeBuilder code) {
        this.world = world;
        this.code = code;
    }

    /// Converts the top of the stack from `from` to `to`; `known` is what the generic signature says that the value is.
    void convert(ClassDesc from, ClassDesc to, ClassDesc known) {
        if (from.equals(ConstantDescs.CD_void) || to.equals(ConstantDescs.CD_void)) {
            return;
        }
        if (from.isPrimitive()) {
            if (to.isPrimitive()) {
                widen(from, to);
            } else {
                box(from, to);
            }
            return;
        }
        ClassDesc actual = known.isPrimitive() ? from : known;
        cast(from, actual);
        if (to.isPrimitive()) {
            unbox(actual, to);
        } else {
            cast(actual, to);
        }
    }

    static ClassDesc wrapper(ClassDesc primitive) {
        return WRAPPERS.get(primitive);
    }

    private static ClassDesc primitive(ClassDesc wrapper) {
        for (var pair : WRAPPERS.entrySet()) {
            if (pair.getValue().equals(wrapper)) {
                return pair.getKey();
            }
        }
        return null;
    }

    private void box(ClassDesc from, ClassDesc to) {
        ClassDesc wanted = primitive(to) == null ? from : primitive(to);
        widen(from, wanted);
        code.invokestatic(wrapper(wanted), "valueOf", MethodTypeDesc.of(wrapper(wanted), wanted));
    }

    private void unbox(ClassDesc from, ClassDesc to) {
        ClassDesc boxed = primitive(from);
        if (boxed != null) {
            value(from, boxed);
            widen(boxed, to);
        } else if (to.equals(ConstantDescs.CD_boolean) || to.equals(ConstantDescs.CD_char)) {
            cast(from, wrapper(to));
            value(wrapper(to), to);
        } else {
            cast(from, NUMBER);
            value(NUMBER, to);
        }
    }

    private void value(ClassDesc owner, ClassDesc primitive) {
        code.invokevirtual(owner, primitive.displayName() + "Value", MethodTypeDesc.of(primitive));
    }

    private void widen(ClassDesc from, ClassDesc to) {
        TypeKind source = TypeKind.from(from).asLoadable();
        TypeKind target = TypeKind.from(to).asLoadable();
        if (source != target) {
            code.conversion(source, target);
        }
    }

    private void cast(ClassDesc from, ClassDesc to) {
        if (from.equals(to) || to.equals(ConstantDescs.CD_Object)) {
            return;
        }
        Klass source = world.find(Site.internalName(from));
        Klass target = world.find(Site.internalName(to));
        if (source == null || target == null || !source.isSubtypeOf(target)) {
            code.checkcast(to);
        }
    }
}
