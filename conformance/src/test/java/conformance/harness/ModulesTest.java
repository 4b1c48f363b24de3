package conformance.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.compiler.Compilation.Module;
import beetos.compiler.backend.Llvm;
import beetos.compiler.backend.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large program is many modules; what changes in it changes few of them.
final class ModulesTest {
    private static final String PROGRAM = """
        public class Main {
            static int number() { return 1; }
            public static void main(String[] arguments) throws Exception {
                conformance.language.Everything.main(arguments);
                System.out.println(number());
            }
        }
        """;
    private static final String OWN = " and others";      // the module of the small package that has no name

    @TempDir
    Path folder;

    @Test void equalProgramsHaveEqualModules() {
        Map<String, String> first = modules("first", PROGRAM);
        assertTrue(first.size() > 4, first.keySet().toString());
        assertEquals(first, modules("second", PROGRAM));
        assertEquals(List.copyOf(first.keySet()), List.copyOf(modules("third", PROGRAM).keySet()));
    }

    @Test void aMethodBodyChangesItsModuleOnly() {
        assertEquals(Set.of(OWN), changed(PROGRAM.replace("return 1", "return 2")));
    }

    @Test void newClassesLambdasAndLiteralsChangeTheirModuleAndTheTables() {
        String more = PROGRAM.replace("return 1", "return new Pair(\"a text of its own\", () -> 3).number()")
            .replace("public static", "interface Source { int get(); } record Pair(String text, Source source) { int number() { return text.length() + source.get(); } }\n public static");
        assertEquals(Set.of(OWN, "tables"), changed(more));
    }

    @Test void namesOutsideOfAscii() {
        String other = PROGRAM.replace("return 1", "return Gr\u00f6\u00dfe.z\u00e4hler++") + "class Gr\u00f6\u00dfe { static int z\u00e4hler = Integer.getInteger(\"first\", 1); }";
        assertTrue(Llvm.compile(OWN, modules("other", other).get(OWN), Options.PROCESS).length > 0);
    }

    private Set<String> changed(String to) {
        Map<String, String> before = modules("before", PROGRAM), after = modules("after", to);
        assertEquals(before.keySet(), after.keySet());
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.removeIf(name -> before.get(name).equals(after.get(name)));
        return changed;
    }

    private Map<String, String> modules(String name, String text) {
        Path classes = folder.resolve(name);
        Sources.compile(classes, text, List.of(Project.module("conformance")));
        List<Module> modules = new ArrayList<>();
        BoardImage.translate(List.of(classes, Project.module("conformance")), List.of("Main"), modules::add);
        Map<String, String> byName = new LinkedHashMap<>();
        modules.forEach(module -> byName.put(module.name(), module.ir()));
        assertEquals(modules.size(), byName.size(), "names differ");
        return byName;
    }
}
