package beetos.compiler.desugar;

import beetos.compiler.model.Method;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A lambda or method reference becomes a class with one field for each captured value. One without captures has one instance.
/// A serializable lambda is an instance of Serializable, no more: there is no serialization.
/// Source: JDK 25 API, `java.lang.invoke.LambdaMetafactory`, "altMetafactory".
final class Lambdas {
    private static final int SERIALIZABLE = 1;
    private static final int MARKERS = 1 << 1;
    private static final int BRIDGES = 1 << 2;
    private static final String INSTANCE = "INSTANCE";

    private final Site site;
    private final ClassDesc self;
    private final ClassDesc functional;
    private final MethodTypeDesc captures;
    private final DirectMethodHandleDesc body;
    private final MethodTypeDesc known;
    private final Set<MethodTypeDesc> types = new LinkedHashSet<>();
    private final Set<ClassDesc> interfaces = new LinkedHashSet<>();

    Lambdas(Site site) {
        this.site = site;
        this.self = site.className("Lambda");
        this.functional = site.type().returnType();
        this.captures = MethodTypeDesc.of(ConstantDescs.CD_void, site.type().parameterList());
        List<ConstantDesc> arguments = site.arguments();
        this.body = (DirectMethodHandleDesc) arguments.get(1);
        this.known = (MethodTypeDesc) arguments.get(2);
        types.add((MethodTypeDesc) arguments.get(0));
        interfaces.add(functional);
        if (site.bootstrap().endsWith("altMetafactory")) {
            alternatives(arguments.subList(3, arguments.size()));
        }
    }

    private void alternatives(List<ConstantDesc> extra) {
        int at = 0;
        int flags = (Integer) extra.get(at++);
        if ((flags & SERIALIZABLE) != 0) {
            interfaces.add(ClassDesc.of("java.io.Serializable"));
        }
        if ((flags & MARKERS) != 0) {
            int count = (Integer) extra.get(at++);
            for (int i = 0; i < count; i++) {
                interfaces.add((ClassDesc) extra.get(at++));
            }
        }
        if ((flags & BRIDGES) != 0) {
            int count = (Integer) extra.get(at++);
            for (int i = 0; i < count; i++) {
                types.add((MethodTypeDesc) extra.get(at++));
            }
        }
    }

    Method make() {
        return site.define(self, builder -> {
            builder.withInterfaceSymbols(new ArrayList<>(interfaces));
            for (int i = 0; i < captures.parameterCount(); i++) {
                builder.withField(field(i), captures.parameterType(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
            }
            constructor(builder);
            if (captures.parameterCount() == 0) {
                single(builder);
            } else {
                capturing(builder);
            }
            for (MethodTypeDesc type : types) {
                builder.withMethodBody(site.name(), type, ClassFile.ACC_PUBLIC, code -> call(code, type));
            }
        });
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private void constructor(ClassBuilder builder) {
        builder.withMethodBody(ConstantDescs.INIT_NAME, captures, ClassFile.ACC_PRIVATE, code -> {
            code.lineNumber(site.line()).aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
            for (int i = 0; i < captures.parameterCount(); i++) {
                ClassDesc type = captures.parameterType(i);
                code.aload(0).loadLocal(TypeKind.from(type), code.parameterSlot(i)).putfield(self, field(i), type);
            }
            code.return_();
        });
    }

    private void capturing(ClassBuilder builder) {
        builder.withMethodBody(Site.TARGET, site.type(), ClassFile.ACC_STATIC, code -> {
            code.lineNumber(site.line()).new_(self).dup();
            for (int i = 0; i < captures.parameterCount(); i++) {
                code.loadLocal(TypeKind.from(captures.parameterType(i)), code.parameterSlot(i));
            }
            code.invokespecial(self, ConstantDescs.INIT_NAME, captures).areturn();
        });
    }

    private void single(ClassBuilder builder) {
        builder.withField(INSTANCE, functional, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        builder.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> code.new_(self).dup()
                .invokespecial(self, ConstantDescs.INIT_NAME, captures).putstatic(self, INSTANCE, functional).return_());
        builder.withMethodBody(Site.TARGET, site.type(), ClassFile.ACC_STATIC, code -> code.lineNumber(site.line()).getstatic(self, INSTANCE, functional).areturn());
    }

    /// The body of the functional method in one of its types: captured values, then the adapted parameters, then the result adapted.
    private void call(CodeBuilder code, MethodTypeDesc type) {
        Adaptation adaptation = new Adaptation(site.world(), code);
        MethodTypeDesc wanted = body.invocationType();
        code.lineNumber(site.line());
        if (body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
            code.new_(body.owner()).dup();
        }
        int captured = captures.parameterCount();
        for (int i = 0; i < captured; i++) {
            code.aload(0).getfield(self, field(i), captures.parameterType(i));
            adaptation.convert(captures.parameterType(i), wanted.parameterType(i), captures.parameterType(i));
        }
        for (int i = 0; i < type.parameterCount(); i++) {
            ClassDesc from = type.parameterType(i);
            code.loadLocal(TypeKind.from(from), code.parameterSlot(i));
            adaptation.convert(from, wanted.parameterType(captured + i), known.parameterType(i));
        }
        invoke(code);
        adaptation.convert(wanted.returnType(), type.returnType(), wanted.returnType());
        finish(code, wanted.returnType(), type.returnType());
    }

    private static void finish(CodeBuilder code, ClassDesc result, ClassDesc wanted) {
        if (wanted.equals(ConstantDescs.CD_void) && !result.equals(ConstantDescs.CD_void)) {
            if (TypeKind.from(result).slotSize() == 2) {
                code.pop2();
            } else {
                code.pop();
            }
        }
        code.return_(TypeKind.from(wanted));
    }

    /// A private method is called by `invokevirtual` or `invokeinterface`, which do not dispatch there (JVMS 6.5 invokevirtual).
    private void invoke(CodeBuilder code) {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
        ClassDesc owner = body.owner();
        String name = body.methodName();
        switch (body.kind()) {
            case STATIC, INTERFACE_STATIC -> code.invokestatic(owner, name, type, body.isOwnerInterface());
            case VIRTUAL -> code.invokevirtual(owner, name, type);
            case INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, type);
            case SPECIAL, INTERFACE_SPECIAL -> special(code, owner, name, type);
            case CONSTRUCTOR -> code.invokespecial(owner, ConstantDescs.INIT_NAME, type);
            default -> throw site.refused("a lambda cannot call " + body.kind() + " " + name);
        }
    }

    private void special(CodeBuilder code, ClassDesc owner, String name, MethodTypeDesc type) {
        Method method = site.world().require(Site.internalName(owner), site.host()).resolveMethod(name, type.descriptorString());
        if (method == null || !method.isPrivate()) {
            code.invokespecial(owner, name, type, body.isOwnerInterface());
        } else if (body.isOwnerInterface()) {
            code.invokeinterface(owner, name, type);
        } else {
            code.invokevirtual(owner, name, type);
        }
    }
}
