package beetos.compiler.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.model.ClassSource;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every call site of java.base has a target, and the class made for it passes the verifier.
class JdkSitesTest {
    private final World world = new World(new ClassSource(List.of(), List.of()), Map.of());
    private final Desugar desugar = new Desugar(world);
    private final ClassFile verifier = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy()));
    private int sites;

    @Test void allVerify() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        List<String> names;
        try (var files = Files.walk(base)) {
            names = files.map(f -> base.relativize(f).toString()).filter(f -> f.endsWith(".class") && !f.endsWith("-info.class")).map(f -> f.substring(0, f.length() - 6)).sorted().toList();
        }
        for (String name : names) {
            for (Method method : List.copyOf(world.require(name, "the test").methods.values())) {
                check(method);
            }
        }
        assertTrue(sites > 2000, sites + " sites");
    }

    private void check(Method method) {
        for (var element : method.elements()) {
            if (element instanceof InvokeDynamicInstruction site) {
                sites++;
                Method target = desugar.target(method, site);
                assertEquals(site.type().stringValue(), target.descriptor);
                assertEquals(List.of(), verifier.verify(target.owner.model), target.toString());
            }
        }
    }

    private ClassHierarchyResolver hierarchy() {
        return type -> {
            Klass klass = world.find(Descriptors.className(type.descriptorString()));
            if (klass == null) {
                return null;
            }
            return klass.isInterface() ? ClassHierarchyInfo.ofInterface() : ClassHierarchyInfo.ofClass(klass.superclass == null ? null : ClassDesc.ofInternalName(klass.superclass.name));
        };
    }
}
