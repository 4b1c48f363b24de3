package beetos.hosted.rewrite;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashMap;
import java.util.Map;

/// The static methods that one class gets for its references to constructors that open files ([FileConstructors]): `PrintWriter::new` becomes a
/// reference to such a method, which has the call.
final class Factories {
    private static final String NAME = "hosted$new";

    private final ClassModel model;
    private final Map<DirectMethodHandleDesc, DirectMethodHandleDesc> made = new LinkedHashMap<>();

    Factories(ClassModel model) {
        this.model = model;
    }

    /// The method for this constructor, or null if it opens no file.
    DirectMethodHandleDesc of(DirectMethodHandleDesc constructor) {
        return FileConstructors.opens(owner(constructor), constructor.methodName(), type(constructor)) ? made.computeIfAbsent(constructor, this::make) : null;
    }

    private DirectMethodHandleDesc make(DirectMethodHandleDesc constructor) {
        boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
        return MethodHandleDesc.ofMethod(inInterface ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC,
                model.thisClass().asSymbol(), NAME + made.size(), constructor.invocationType());
    }

    void write(ClassBuilder builder) {
        made.forEach((constructor, factory) -> builder.withMethodBody(factory.methodName(), factory.invocationType(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, code -> write(code, constructor)));
    }

    private static void write(CodeBuilder code, DirectMethodHandleDesc constructor) {
        MethodTypeDesc type = type(constructor);
        code.new_(constructor.owner()).dup();
        for (int i = 0; i < type.parameterCount(); i++) {
            code.aload(i);       // names, files, character sets
        }
        FileConstructors.rewrite(code, owner(constructor), ConstantDescs.INIT_NAME, type);
        code.areturn();
    }

    private static String owner(DirectMethodHandleDesc method) {
        String owner = method.owner().descriptorString();
        return owner.substring(1, owner.length() - 1);
    }

    private static MethodTypeDesc type(DirectMethodHandleDesc method) {
        return MethodTypeDesc.ofDescriptor(method.lookupDescriptor());
    }
}
