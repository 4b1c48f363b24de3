package beetos.hosted.faults;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The kernel and hosted mode once more, with questions to [Disturbance] put in on the way. So what is tested is what ships, which knows nothing of them.
final class DisturbedLoader extends ClassLoader {
    private static final String[] ANEW = {"beetos.kernel.", "beetos.hosted."};
    private static final ClassDesc DISTURBANCE = ClassDesc.of("beetos.hosted.faults.Disturbance");
    private static final ClassDesc THREAD = ClassDesc.of("beetos.hosted.ProgramThread");
    private static final Insertion NOTHING = code -> { };
    private static final Insertion BUS = code -> refuse(code, "fails");

    private static final Map<String, List<Patch>> PATCHES = Map.of(
            "beetos.kernel.memory.Account", List.of(new Patch("charge", code -> refuse(code, "refuses"), NOTHING)),
            "beetos.hosted.device.Pl011Model", List.of(
                    new Patch("read", NOTHING, code -> {
                        code.iload(1);
                        code.invokestatic(DISTURBANCE, "register", MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_int));
                    }),
                    new Patch("status", NOTHING, code ->
                            code.invokestatic(DISTURBANCE, "interrupts", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int)))),
            "beetos.hosted.Registers", List.of(new Patch("read", BUS, NOTHING), new Patch("write", BUS, NOTHING)),
            "beetos.hosted.ProgramThread", List.of(new Patch("supervisorCall", code -> tell(code, "calls"), code -> tell(code, "returns"))));

    private final Set<String> unpatched = new TreeSet<>(PATCHES.keySet());

    DisturbedLoader() {
        super(DisturbedLoader.class.getClassLoader());
    }

    private interface Insertion {
        void write(CodeBuilder code);
    }

    /// What is put into a method before all else, and before each return, with what is returned on the stack.
    private record Patch(String method, Insertion first, Insertion last) {
        CodeTransform transform() {
            return new CodeTransform() {
                @Override
                public void atStart(CodeBuilder code) {
                    first.write(code);
                }

                @Override
                public void accept(CodeBuilder code, CodeElement element) {
                    if (element instanceof ReturnInstruction) {
                        last.write(code);
                    }
                    code.with(element);
                }
            };
        }
    }

    private static ClassTransform transform(List<Patch> patches) {
        return (builder, element) -> {
            Patch patch = null;
            for (Patch candidate : patches) {
                patch = element instanceof MethodModel method && method.methodName().equalsString(candidate.method()) ? candidate : patch;
            }
            if (patch == null) {
                builder.with(element);
            } else {
                builder.transformMethod((MethodModel) element, MethodTransform.transformingCode(patch.transform()));
            }
        };
    }

    /// Answers false at once if the answer to the question is yes.
    private static void refuse(CodeBuilder code, String question) {
        code.invokestatic(DISTURBANCE, question, MethodTypeDesc.of(ConstantDescs.CD_boolean));
        code.ifThen(refused -> refused.iconst_0().ireturn());
    }

    private static void tell(CodeBuilder code, String told) {
        code.aload(0);
        code.aload(1);
        code.invokestatic(DISTURBANCE, told, MethodTypeDesc.of(ConstantDescs.CD_void, THREAD, ConstantDescs.CD_long.arrayType()));
    }

    /// What has not been patched yet, since it has not been loaded.
    Set<String> unpatched() {
        return unpatched;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            for (String prefix : ANEW) {
                if (name.startsWith(prefix)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded != null ? loaded : define(name);
                }
            }
            return super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] octets = file.readAllBytes();
            if (PATCHES.containsKey(name)) {
                ClassFile format = ClassFile.of();
                octets = format.transformClass(format.parse(octets), transform(PATCHES.get(name)));
                unpatched.remove(name);
            }
            return defineClass(name, octets, 0, octets.length);
        } catch (IOException cause) {
            throw new ClassNotFoundException(name, cause);
        }
    }
}
