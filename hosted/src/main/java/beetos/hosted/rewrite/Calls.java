package beetos.hosted.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Rewrites calls, and the method references among the constants of a call site, by the table ([Substitutes]).
final class Calls {
    private static final int REFERENCED = 1;    // of a method reference's constants: the method. JLS 25, 15.13.3; LambdaMetafactory

    private final Predicate<String> isThread;

    /// `isThread` says of a class whether it is one of threads.
    Calls(Predicate<String> isThread) {
        this.isThread = isThread;
    }

    void rewrite(CodeBuilder builder, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            if (!FileConstructors.rewrite(builder, owner, name, call.typeSymbol())) {
                builder.with(call);
            }
            return;
        }
        DirectMethodHandleDesc instead = instead(owner, name, call.typeSymbol(), call.opcode() == Opcode.INVOKESTATIC);
        if (instead == null) {
            builder.with(call);
        } else {
            builder.invokestatic(instead.owner(), name, instead.invocationType());
        }
    }

    /// `factories` are those of the class.
    void rewrite(CodeBuilder builder, InvokeDynamicInstruction site, Factories factories) {
        List<ConstantDesc> constants = new ArrayList<>(site.bootstrapArgs());
        MethodTypeDesc type = site.typeSymbol();
        boolean changed = false;
        for (int i = 0; i < constants.size(); i++) {
            if (constants.get(i) instanceof DirectMethodHandleDesc method && instead(method, factories) instanceof DirectMethodHandleDesc instead) {
                boolean bound = i == REFERENCED && !isStatic(method) && type.parameterCount() > 0;
                type = bound ? type.changeParameterType(0, instead.invocationType().parameterType(0)) : type;
                constants.set(i, instead);
                changed = true;
            }
        }
        if (changed) {
            builder.invokedynamic(DynamicCallSiteDesc.of(site.bootstrapMethod(), site.name().stringValue(), type, constants.toArray(ConstantDesc[]::new)));
        } else {
            builder.with(site);
        }
    }

    private static boolean isStatic(DirectMethodHandleDesc method) {
        return method.kind() == DirectMethodHandleDesc.Kind.STATIC || method.kind() == DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
    }

    private DirectMethodHandleDesc instead(DirectMethodHandleDesc method, Factories factories) {
        if (method.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
            return factories.of(method);
        }
        boolean isVirtual = method.kind() == DirectMethodHandleDesc.Kind.VIRTUAL || method.kind() == DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL;
        if (!isVirtual && !isStatic(method)) {
            return null;
        }
        String owner = method.owner().descriptorString();
        return instead(owner.substring(1, owner.length() - 1), method.methodName(), MethodTypeDesc.ofDescriptor(method.lookupDescriptor()), !isVirtual);
    }

    /// The static method that stands for this one, or null.
    private DirectMethodHandleDesc instead(String owner, String name, MethodTypeDesc type, boolean isStatic) {
        String instead = Substitutes.owner(owner, name, type.descriptorString(), isStatic, isThread);
        if (instead == null) {
            return null;
        }
        MethodTypeDesc called = isStatic ? type : type.insertParameterTypes(0, ClassDesc.ofInternalName(Substitutes.receiver(instead)));
        return MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, ClassDesc.ofInternalName(instead), name, called);
    }
}
