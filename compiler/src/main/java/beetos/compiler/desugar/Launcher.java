package beetos.compiler.desugar;

import beetos.compiler.model.CompileError;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Where a program begins: its `main`, or, if that is an instance method, a static one made here that calls it on a new object.
/// Source: JLS 25, 12.1.4 "Invoke a main Method".
public final class Launcher {
    private static final String CLASS = "$Launch";
    private static final String MAIN = "main";
    private static final List<String> DESCRIPTORS = List.of("([Ljava/lang/String;)V", "()V");

    private Launcher() {}

    public static Method main(World world, Klass klass) {
        for (String descriptor : DESCRIPTORS) {
            Method main = klass.resolveMethod(MAIN, descriptor);
            if (main != null && !main.isPrivate()) {
                return main.isStatic() ? main : onNewObject(world, klass, descriptor);
            }
        }
        throw new CompileError(shown(klass) + " has no main(String[]) or main()");
    }

    private static Method onNewObject(World world, Klass klass, String descriptor) {
        Method constructor = klass.methods.get(ConstantDescs.INIT_NAME + "()V");
        if (constructor == null || constructor.isPrivate() || klass.isAbstract()) {
            throw new CompileError(shown(klass) + " has an instance main, and no constructor without parameters to make the instance");
        }
        ClassDesc type = ClassDesc.ofInternalName(klass.name);
        ClassDesc self = ClassDesc.ofInternalName(klass.name + CLASS);
        MethodTypeDesc main = MethodTypeDesc.ofDescriptor(descriptor);
        byte[] made = ClassFile.of().build(self, builder -> builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC).withMethodBody(MAIN, main, ClassFile.ACC_STATIC, code -> {
            code.new_(type).dup().invokespecial(type, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
            for (int i = 0; i < main.parameterCount(); i++) {
                code.aload(i);
            }
            code.invokevirtual(type, MAIN, main).return_();
        }));
        return world.define(made, klass).methods.get(MAIN + descriptor);
    }

    private static String shown(Klass klass) {
        return klass.name.replace('/', '.');
    }
}
