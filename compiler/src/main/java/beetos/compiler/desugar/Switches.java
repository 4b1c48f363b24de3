package beetos.compiler.desugar;

import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// Pattern switches: the index of the first label at or after the restart index that the selector matches, -1 for null,
/// the number of labels where none does.
/// Source: JDK 25 API, `java.lang.runtime.SwitchBootstraps`.
final class Switches {
    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");

    /// An enum constant by class and name: the label `EnumDesc` of a type switch, a `String` of an enum switch.
    private record Constant(ClassDesc type, String name) {}

    private final Site site;
    private final List<Object> labels = new ArrayList<>();

    Switches(Site site) {
        this.site = site;
        boolean enums = site.bootstrap().endsWith("enumSwitch");
        ClassDesc selector = site.type().parameterType(0);
        for (ConstantDesc label : site.arguments()) {
            labels.add(enums && label instanceof String name ? new Constant(selector, name) : label(label));
        }
    }

    private ClassDesc selector() {
        return site.type().parameterType(0);
    }

    private Object label(ConstantDesc label) {
        return switch (label) {
            case ClassDesc type when !type.isPrimitive() || type.equals(selector()) -> type;
            case String s -> s;
            case Integer i -> i;
            case DynamicConstantDesc<?> constant when constant.bootstrapMethod().methodName().equals("primitiveClass")
                    && constant.constantName().equals(selector().descriptorString()) -> selector();
            case DynamicConstantDesc<?> constant -> enumConstant(constant);
            default -> throw site.refused("a pattern switch has a label of an unsupported kind: " + label);
        };
    }

    /// `EnumDesc.of(ClassDesc.of("package.Type"), "NAME")`, spelt as two nested dynamic constants by `ConstantBootstraps.invoke`.
    private Constant enumConstant(DynamicConstantDesc<?> constant) {
        List<ConstantDesc> arguments = constant.bootstrapArgsList();
        if (calls(constant, "Ljava/lang/Enum$EnumDesc;") && arguments.get(1) instanceof DynamicConstantDesc<?> type && calls(type, "Ljava/lang/constant/ClassDesc;")) {
            return new Constant(ClassDesc.of((String) type.bootstrapArgsList().get(1)), (String) arguments.get(2));
        }
        throw site.refused("a pattern switch has a label of an unsupported kind: " + constant);
    }

    private static boolean calls(DynamicConstantDesc<?> constant, String owner) {
        return constant.bootstrapMethod().methodName().equals("invoke") && !constant.bootstrapArgsList().isEmpty()
                && constant.bootstrapArgsList().getFirst() instanceof DirectMethodHandleDesc called
                && called.methodName().equals("of") && called.owner().descriptorString().equals(owner);
    }

    Method make() {
        return site.define(site.className("Switch"), builder -> builder.withMethodBody(Site.TARGET, site.type(), ClassFile.ACC_STATIC, this::chain));
    }

    /// Invariant: a failed test of label i continues at the test of label i + 1.
    private void chain(CodeBuilder code) {
        code.lineNumber(site.line());
        if (!selector().isPrimitive()) {
            Label selected = code.newLabel();
            code.aload(0).ifnonnull(selected).iconst_m1().ireturn().labelBinding(selected);
        }
        Label[] tests = new Label[labels.size() + 1];
        List<SwitchCase> entries = new ArrayList<>();
        for (int i = 0; i < tests.length; i++) {
            tests[i] = code.newLabel();
            entries.add(SwitchCase.of(i, tests[i]));
        }
        code.iload(TypeKind.from(selector()).slotSize()).tableswitch(tests[labels.size()], entries.subList(0, labels.size()));
        for (int i = 0; i < labels.size(); i++) {
            code.labelBinding(tests[i]);
            if (test(code, labels.get(i), tests[i + 1])) {
                code.loadConstant(i).ireturn();
            }
        }
        code.labelBinding(tests[labels.size()]).loadConstant(labels.size()).ireturn();
    }

    /// Leaves for `next` where the label does not match. False where it never does, and control has left for `next`.
    private boolean test(CodeBuilder code, Object label, Label next) {
        switch (label) {
            case ClassDesc type when type.isPrimitive() -> { }
            case Integer number when selector().isPrimitive() -> code.iload(0).loadConstant(number).if_icmpne(next);
            case ClassDesc type -> code.aload(0).instanceOf(type).ifeq(next);
            case String text -> code.loadConstant(text).aload(0)
                    .invokevirtual(ConstantDescs.CD_String, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object)).ifeq(next);
            case Integer number -> integer(code, number, next);
            case Constant constant -> {
                Klass type = site.world().find(Site.internalName(constant.type));
                Field field = type == null ? null : type.resolveField(constant.name, constant.type.descriptorString());
                if (field == null) {
                    code.goto_(next);
                    return false;
                }
                code.aload(0).instanceOf(constant.type).ifeq(next);
                code.aload(0).getstatic(constant.type, constant.name, constant.type).if_acmpne(next);
            }
            default -> throw new IllegalStateException("label " + label);
        }
        return true;
    }

    private static void integer(CodeBuilder code, int number, Label next) {
        Label character = code.newLabel();
        Label compare = code.newLabel();
        code.aload(0).instanceOf(NUMBER).ifeq(character);
        code.aload(0).checkcast(NUMBER).invokevirtual(NUMBER, "intValue", MethodTypeDesc.of(ConstantDescs.CD_int)).goto_(compare);
        code.labelBinding(character).aload(0).instanceOf(ConstantDescs.CD_Character).ifeq(next);
        code.aload(0).checkcast(ConstantDescs.CD_Character).invokevirtual(ConstantDescs.CD_Character, "charValue", MethodTypeDesc.of(ConstantDescs.CD_char));
        code.labelBinding(compare).loadConstant(number).if_icmpne(next);
    }
}
