package beetos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every substituted method exists in this JDK with exactly its name and descriptor: static for static, receiver first for instance.
class SubstitutesTest {
    @Test void everySubstituteReplacesAMethodOfTheJdk() throws IOException {
        List<String> missing = new ArrayList<>();
        List<ClassModel> classes = substitutes();
        assertFalse(classes.isEmpty());
        for (ClassModel substitute : classes) {
            ClassModel target = target(substitute);
            for (MethodModel method : substitute.methods()) {
                boolean counts = method.flags().has(AccessFlag.STATIC) && !method.flags().has(AccessFlag.PRIVATE) && !method.methodName().equalsString("<clinit>");
                if (counts && target.methods().stream().noneMatch(m -> replaces(method, m))) {
                    missing.add(target.thisClass().asInternalName() + "." + method.methodName().stringValue() + method.methodType().stringValue());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean replaces(MethodModel by, MethodModel original) {
        if (!by.methodName().equalsString(original.methodName().stringValue())) {
            return false;
        }
        var type = by.methodTypeSymbol();
        if (original.flags().has(AccessFlag.STATIC)) {
            return type.equals(original.methodTypeSymbol());
        }
        return type.parameterCount() > 0 && type.dropParameterTypes(0, 1).equals(original.methodTypeSymbol());
    }

    private static List<ClassModel> substitutes() throws IOException {
        Path folder = Path.of(URI.create(Platform.class.getProtectionDomain().getCodeSource().getLocation().toString())).resolve("beetos/runtime/jdk");
        List<ClassModel> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                ClassModel model = ClassFile.of().parse(file);
                if (model.findAttribute(Attributes.runtimeInvisibleAnnotations()).isPresent()) {
                    classes.add(model);
                }
            }
        }
        return classes;
    }

    private static ClassModel target(ClassModel substitute) throws IOException {
        var annotation = substitute.findAttribute(Attributes.runtimeInvisibleAnnotations()).orElseThrow().annotations().getFirst();
        for (var element : annotation.elements()) {
            if (element.name().equalsString("value") && element.value() instanceof AnnotationValue.OfString name) {
                return ClassFile.of().parse(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base", name.stringValue() + ".class"));
            }
        }
        throw new AssertionError("a substitute without a target: " + substitute.thisClass().asInternalName());
    }
}
