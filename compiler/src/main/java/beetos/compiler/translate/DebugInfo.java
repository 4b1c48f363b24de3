package beetos.compiler.translate;

import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.LineNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/// DWARF facts: one subprogram a method, one location a line in it.
final class DebugInfo {
    private final StringBuilder nodes = new StringBuilder();
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final Map<Method, Integer> subprograms = new LinkedHashMap<>();
    private final Map<String, Integer> locations = new LinkedHashMap<>();
    private final IntSupplier numbers;
    private final int unit;
    private final int subroutine;

    DebugInfo(String name, IntSupplier numbers) {
        this.numbers = numbers;
        int file = file("", name);
        unit = numbers.getAsInt();
        nodes.append('!').append(unit).append(" = distinct !DICompileUnit(language: DW_LANG_Java, file: !").append(file)
                .append(", producer: \"beetos\", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)\n");
        subroutine = numbers.getAsInt();
        nodes.append('!').append(subroutine).append(" = !DISubroutineType(types: !0)\n");
    }

    private int file(String folder, String name) {
        String key = folder + "/" + name;
        Integer known = files.get(key);
        if (known == null) {
            known = numbers.getAsInt();
            files.put(key, known);
            nodes.append('!').append(known).append(" = !DIFile(filename: \"").append(Ir.escape(folder.isEmpty() ? name : key)).append("\", directory: \"\")\n");
        }
        return known;
    }

    private int subprogram(Method method) {
        Integer known = subprograms.get(method);
        if (known == null) {
            String source = method.owner.sourceFile == null ? "Unknown" : method.owner.sourceFile;
            int file = file(method.owner.packageName(), source);
            known = numbers.getAsInt();
            subprograms.put(method, known);
            nodes.append('!').append(known).append(" = distinct !DISubprogram(name: \"").append(Ir.escape(method.owner.javaName() + "." + method.name))
                    .append("\", file: !").append(file).append(", line: ").append(firstLine(method)).append(", scopeLine: ").append(firstLine(method))
                    .append(", type: !").append(subroutine)
                    .append(", unit: !").append(unit).append(", spFlags: DISPFlagDefinition | DISPFlagOptimized)\n");
        }
        return known;
    }

    private static int firstLine(Method method) {
        for (CodeElement element : method.elements()) {
            if (element instanceof LineNumber line) {
                return line.line();
            }
        }
        return 0;
    }

    /// What a function's definition carries.
    String attach(Method method) {
        return " !dbg !" + subprogram(method);
    }

    /// What an instruction carries.
    String location(Method method, int line) {
        int scope = subprogram(method);
        Integer known = locations.get(scope + ":" + line);
        if (known == null) {
            known = numbers.getAsInt();
            locations.put(scope + ":" + line, known);
            nodes.append('!').append(known).append(" = !DILocation(line: ").append(line).append(", scope: !").append(scope).append(")\n");
        }
        return ", !dbg !" + known;
    }

    String define() {
        return "!llvm.dbg.cu = !{!" + unit + "}\n!llvm.module.flags = !{!4, !5, !6}\n"
                + "!4 = !{i32 7, !\"Dwarf Version\", i32 4}\n!5 = !{i32 2, !\"Debug Info Version\", i32 3}\n!6 = !{i32 8, !\"PIC Level\", i32 2}\n" + nodes;
    }
}
