package beetos.compiler.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.model.ClassSource;
import beetos.compiler.model.CompileError;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same program with its call sites linked by HotSpot and by [Desugar] prints the same.
class DesugarTest {
    @TempDir Path folder;

    @Test void lambdas() throws Exception {
        compare("Lambdas", Programs.LAMBDAS);
    }

    @Test void concatenation() throws Exception {
        compare("Concatenation", Programs.CONCATENATION);
    }

    @Test void records() throws Exception {
        compare("Records", Programs.RECORDS);
    }

    @Test void switches() throws Exception {
        compare("Switches", Programs.SWITCHES);
    }

    @Test void onceForEachSite() throws IOException {
        Sources.compile(folder, Programs.LAMBDAS);
        Method run = world().require("Lambdas", "the test").declared("run", "()Ljava/lang/String;");
        Desugar desugar = new Desugar(run.owner.world);
        var sites = run.elements().stream().filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast).toList();
        Method last = desugar.target(run, sites.getLast());
        Method first = desugar.target(run, sites.getFirst());
        assertSame(first, desugar.target(run, sites.getFirst()));
        assertNotSame(first, last);
        assertTrue(first.owner.made);
        assertTrue(first.isStatic());
        assertEquals(sites.getFirst().type().stringValue(), first.descriptor);
        assertTrue(first.owner.name.matches("Lambdas\\$\\$Lambda\\$run\\$\\d+\\$0"), first.owner.name);
        assertTrue(last.owner.name.endsWith("$" + (sites.size() - 1)), last.owner.name);
        assertEquals("Lambdas.java", first.owner.sourceFile);
    }

    @Test void unknownBootstrap() throws IOException {
        ClassDesc self = ClassDesc.of("Strange");
        var bootstrap = ConstantDescs.ofCallsiteBootstrap(ClassDesc.of("made.Up"), "link", ConstantDescs.CD_CallSite);
        Files.write(folder.resolve("Strange.class"), ClassFile.of().build(self, c -> c.withMethodBody("run", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> code
                .lineNumber(12).invokedynamic(DynamicCallSiteDesc.of(bootstrap, "x", ConstantDescs.MTD_void)).return_())));
        Method run = world().require("Strange", "the test").declared("run", "()V");
        var site = (InvokeDynamicInstruction) run.elements().stream().filter(InvokeDynamicInstruction.class::isInstance).findFirst().orElseThrow();
        var error = assertThrows(CompileError.class, () -> new Desugar(run.owner.world).target(run, site));
        assertEquals("Strange.run: the bootstrap method made.Up.link is not supported", error.getMessage().replaceAll("made/Up", "made.Up"));
    }

    private World world() {
        return new World(new ClassSource(List.of(), List.of(folder)), Map.of());
    }

    private void compare(String name, String source) throws Exception {
        Sources.compile(folder, source);
        List<String> names;
        try (var files = Files.list(folder)) {
            names = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".class")).map(f -> f.substring(0, f.length() - 6)).sorted().toList();
        }
        String expected;
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            expected = (String) loader.loadClass(name).getMethod("run").invoke(null);
        }
        Desugared desugared = new Desugared(world(), names);
        assertTrue(!desugared.targets.isEmpty());
        assertEquals(expected, desugared.loadClass(name).getMethod("run").invoke(null));
    }
}
