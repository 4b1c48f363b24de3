package beetos.hosted.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/// Constructors of shared classes that open a file by its name: they are given a stream of the process's instead.
final class FileConstructors {
    private static final ClassDesc METHODS = ClassDesc.of("beetos.hosted.guest.FileMethods");
    private static final ClassDesc FILE = ClassDesc.ofInternalName(Renaming.OWN + "java/io/File");
    private static final ClassDesc INPUT = ClassDesc.of("java.io.InputStream"), OUTPUT = ClassDesc.of("java.io.OutputStream");
    private static final ClassDesc CHARSET = ClassDesc.of("java.nio.charset.Charset");
    private static final String SCANNER = "java/util/Scanner", FORMATTER = "java/util/Formatter";
    private static final Map<String, ClassDesc> STREAMS =
            Map.of(SCANNER, INPUT, FORMATTER, OUTPUT, "java/io/PrintStream", OUTPUT, "java/io/PrintWriter", OUTPUT);

    private FileConstructors() {}

    /// Whether this is such a constructor.
    static boolean opens(String owner, String name, MethodTypeDesc type) {
        if (!STREAMS.containsKey(owner) || !name.equals(ConstantDescs.INIT_NAME) || type.parameterCount() == 0) {
            return false;
        }
        ClassDesc first = type.parameterType(0);
        return first.equals(FILE) || first.equals(ConstantDescs.CD_String) && !owner.equals(SCANNER);
    }

    /// Whether this is such a constructor, and its call is written.
    static boolean rewrite(CodeBuilder builder, String owner, String name, MethodTypeDesc type) {
        if (!opens(owner, name, type)) {
            return false;
        }
        ClassDesc stream = STREAMS.get(owner);
        ClassDesc first = type.parameterType(0);
        int rest = type.parameterCount() - 1;
        int[] locals = new int[rest];
        for (int i = rest - 1; i >= 0; i--) {
            locals[i] = builder.allocateLocal(TypeKind.REFERENCE);
            builder.astore(locals[i]);
        }
        builder.invokestatic(METHODS, stream.equals(INPUT) ? "input" : "output", MethodTypeDesc.of(stream, first));
        MethodTypeDesc called = type.changeParameterType(0, stream);
        boolean prints = stream.equals(OUTPUT) && !owner.equals(FORMATTER) && rest == 1;
        if (prints) {
            builder.iconst_0();      // no flush by itself
            called = called.insertParameterTypes(1, ConstantDescs.CD_boolean);
        }
        for (int local : locals) {
            builder.aload(local);
        }
        if (prints && type.parameterType(1).equals(ConstantDescs.CD_String)) {
            builder.invokestatic(METHODS, "charset", MethodTypeDesc.of(CHARSET, ConstantDescs.CD_String));
            called = called.changeParameterType(2, CHARSET);
        }
        builder.invokespecial(ClassDesc.ofInternalName(owner), name, called);
        return true;
    }
}
