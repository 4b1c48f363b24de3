package beetos.compiler.desugar;

import beetos.compiler.model.Method;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// `equals`, `hashCode` and `toString` of a record, with the results that HotSpot gives.
/// Source: JDK 25 API, `java.lang.runtime.ObjectMethods`, and `java.lang.Record`.
final class Records {
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private record Component(String name, ClassDesc type) {}

    private final Site site;
    private final ClassDesc type;
    private final List<Component> components = new ArrayList<>();

    Records(Site site) {
        this.site = site;
        List<ConstantDesc> arguments = site.arguments();
        this.type = (ClassDesc) arguments.get(0);
        String names = (String) arguments.get(1);
        String[] split = names.isEmpty() ? new String[0] : names.split(";");
        for (int i = 0; i < split.length; i++) {
            DirectMethodHandleDesc getter = (DirectMethodHandleDesc) arguments.get(2 + i);
            components.add(new Component(split[i], getter.invocationType().returnType()));
        }
    }

    Method make() {
        return site.define(site.className("Record"), builder -> builder.withMethodBody(Site.TARGET, site.type(), ClassFile.ACC_STATIC, code -> {
            code.lineNumber(site.line());
            switch (site.name()) {
                case "equals" -> equality(code);
                case "hashCode" -> hash(code);
                case "toString" -> text(code);
                default -> throw site.refused("a record has no generated method " + site.name());
            }
        }));
    }

    private void load(CodeBuilder code, int slot, Component component) {
        code.aload(slot).getfield(type, component.name, component.type);
    }

    private void equality(CodeBuilder code) {
        Label different = code.newLabel();
        Label typed = code.newLabel();
        code.aload(0).aload(1).if_acmpne(typed).iconst_1().ireturn().labelBinding(typed);
        code.aload(1).instanceOf(type).ifeq(different).aload(1).checkcast(type).astore(2);
        for (Component component : components) {
            load(code, 0, component);
            load(code, 2, component);
            compare(code, component.type, different);
        }
        code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private static void compare(CodeBuilder code, ClassDesc type, Label different) {
        switch (TypeKind.from(type)) {
            case REFERENCE -> code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object)).ifeq(different);
            case LONG -> code.lcmp().ifne(different);
            case FLOAT, DOUBLE -> code.invokestatic(Adaptation.wrapper(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type)).ifne(different);
            default -> code.if_icmpne(different);
        }
    }

    private void hash(CodeBuilder code) {
        code.iconst_0();
        for (Component component : components) {
            code.bipush(31).imul();
            load(code, 0, component);
            boolean reference = !component.type.isPrimitive();
            code.invokestatic(reference ? OBJECTS : Adaptation.wrapper(component.type), "hashCode",
                    MethodTypeDesc.of(ConstantDescs.CD_int, reference ? ConstantDescs.CD_Object : component.type));
            code.iadd();
        }
        code.ireturn();
    }

    private void text(CodeBuilder code) {
        code.new_(BUILDER).dup().invokespecial(BUILDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        String before = simpleName() + "[";
        for (Component component : components) {
            append(code.loadConstant(before + component.name + "="), ConstantDescs.CD_String);
            load(code, 0, component);
            append(code, appended(component.type));
            before = ", ";
        }
        append(code.loadConstant(components.isEmpty() ? before + "]" : "]"), ConstantDescs.CD_String);
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
    }

    private static ClassDesc appended(ClassDesc type) {
        if (type.equals(ConstantDescs.CD_byte) || type.equals(ConstantDescs.CD_short)) {
            return ConstantDescs.CD_int;
        }
        return type.isPrimitive() || type.equals(ConstantDescs.CD_String) ? type : ConstantDescs.CD_Object;
    }

    private static void append(CodeBuilder code, ClassDesc type) {
        code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, type));
    }

    /// As `Class.getSimpleName` has it: the name in the source, which for nested and local records only the class file knows.
    private String simpleName() {
        String name = Site.internalName(type);
        var inner = site.host().model.findAttribute(Attributes.innerClasses());
        if (inner.isPresent()) {
            for (InnerClassInfo nested : inner.get().classes()) {
                if (nested.innerClass().asInternalName().equals(name) && nested.innerName().isPresent()) {
                    return nested.innerName().get().stringValue();
                }
            }
        }
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
