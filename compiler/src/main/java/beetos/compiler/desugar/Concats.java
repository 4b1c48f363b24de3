package beetos.compiler.desugar;

import beetos.compiler.model.Method;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// String concatenation: two operands by the JDK's own size-exact helper, more by a StringBuilder of a likely capacity.
/// Source: JDK 25 API, `java.lang.invoke.StringConcatFactory`, "makeConcatWithConstants".
final class Concats {
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    private static final ClassDesc HELPER = ClassDesc.of("java.lang.StringConcatHelper");
    /// Octets to expect of an argument whose length is not known.
    private static final int LIKELY = 12;

    /// An operand: literal text, or where that is null the argument of this index.
    private record Operand(String text, int argument) {}

    private final Site site;
    private final List<Operand> operands = new ArrayList<>();

    Concats(Site site) {
        this.site = site;
        if (site.bootstrap().endsWith("makeConcat")) {
            for (int i = 0; i < site.type().parameterCount(); i++) {
                operands.add(new Operand(null, i));
            }
        } else {
            recipe((String) site.arguments().get(0), site.arguments().subList(1, site.arguments().size()));
        }
    }

    private void recipe(String recipe, List<ConstantDesc> constants) {
        StringBuilder text = new StringBuilder();
        int argument = 0;
        int constant = 0;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            switch (c) {
                case ARGUMENT -> {
                    literal(text);
                    operands.add(new Operand(null, argument++));
                }
                case CONSTANT -> text.append(text(constants.get(constant++)));
                default -> text.append(c);
            }
        }
        literal(text);
    }

    private String text(ConstantDesc constant) {
        return switch (constant) {
            case String s -> s;
            case Integer i -> i.toString();
            case Long l -> l.toString();
            case Float f -> f.toString();
            case Double d -> d.toString();
            default -> throw site.refused("a string concatenation has a constant that is neither text nor a number");
        };
    }

    private void literal(StringBuilder text) {
        if (!text.isEmpty()) {
            operands.add(new Operand(text.toString(), -1));
            text.setLength(0);
        }
    }

    Method make() {
        return site.define(site.className("Concat"), builder -> builder.withMethodBody(Site.TARGET, site.type(), ClassFile.ACC_STATIC, code -> {
            code.lineNumber(site.line());
            if (operands.size() <= 2) {
                joined(code);
            } else {
                built(code);
            }
            code.areturn();
        }));
    }

    private void joined(CodeBuilder code) {
        for (int i = 0; i < 2; i++) {
            Operand operand = i < operands.size() ? operands.get(i) : new Operand("", -1);
            load(code, operand);
            ClassDesc type = type(operand);
            if (type.isPrimitive()) {
                code.invokestatic(ConstantDescs.CD_String, "valueOf", MethodTypeDesc.of(ConstantDescs.CD_String, type));
            }
        }
        code.invokestatic(HELPER, "simpleConcat", MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
    }

    private void built(CodeBuilder code) {
        int capacity = 0;
        for (Operand operand : operands) {
            capacity += operand.text == null ? LIKELY : operand.text.length();
        }
        code.new_(BUILDER).dup().loadConstant(capacity).invokespecial(BUILDER, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
        for (Operand operand : operands) {
            load(code, operand);
            code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, type(operand)));
        }
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String));
    }

    private void load(CodeBuilder code, Operand operand) {
        if (operand.text != null) {
            code.loadConstant(operand.text);
        } else {
            code.loadLocal(TypeKind.from(site.type().parameterType(operand.argument)), code.parameterSlot(operand.argument));
        }
    }

    /// The parameter type of the `append` or `valueOf` that takes the operand.
    private ClassDesc type(Operand operand) {
        if (operand.text != null) {
            return ConstantDescs.CD_String;
        }
        ClassDesc type = site.type().parameterType(operand.argument);
        if (type.equals(ConstantDescs.CD_byte) || type.equals(ConstantDescs.CD_short)) {
            return ConstantDescs.CD_int;
        }
        return type.isPrimitive() || type.equals(ConstantDescs.CD_String) ? type : ConstantDescs.CD_Object;
    }
}
