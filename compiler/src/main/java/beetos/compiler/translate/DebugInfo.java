package beetos.compiler.translate;

import beetos.compiler.model.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// DWARF facts: one subprogram a function, named as its method, one location a line in it, one variable a name in a slot.
final class DebugInfo {
    private record Kept(int node, List<String> variables) {}

    private final StringBuilder nodes = new StringBuilder();
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final Map<String, Integer> subprograms = new LinkedHashMap<>();
    private final Map<String, Integer> locations = new LinkedHashMap<>();
    private final Map<String, Integer> variables = new LinkedHashMap<>();
    private final Map<Integer, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Integer> types = new LinkedHashMap<>();
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

    private int subprogram(Method method, String function) {
        Integer known = subprograms.get(function);
        if (known == null) {
            String source = method.owner.sourceFile == null ? "Unknown" : method.owner.sourceFile;
            int file = file(method.owner.packageName(), source);
            known = numbers.getAsInt();
            subprograms.put(function, known);
            nodes.append('!').append(known).append(" = distinct !DISubprogram(name: \"").append(Ir.escape(method.owner.javaName() + "." + method.name))
                    .append("\", file: !").append(file).append(", line: ").append(firstLine(method)).append(", scopeLine: ").append(firstLine(method))
                    .append(", type: !").append(subroutine)
                    .append(", unit: !").append(unit).append(", spFlags: DISPFlagDefinition | DISPFlagOptimized").append(keep(known, method)).append(")\n");
        }
        return known;
    }

    /// The list of a method's variables, so that one that was optimised away is still known by its name.
    private String keep(int subprogram, Method method) {
        if (method.elements().stream().noneMatch(LocalVariable.class::isInstance)) {
            return "";
        }
        kept.put(subprogram, new Kept(numbers.getAsInt(), new ArrayList<>()));
        return ", retainedNodes: !" + kept.get(subprogram).node;
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
    String attach(Method method, String function) {
        return " !dbg !" + subprogram(method, function);
    }

    /// What an instruction of a function made from the method carries.
    String location(Method method, String function, int line) {
        int scope = subprogram(method, function);
        Integer known = locations.get(scope + ":" + line);
        if (known == null) {
            known = numbers.getAsInt();
            locations.put(scope + ":" + line, known);
            nodes.append('!').append(known).append(" = !DILocation(line: ").append(line).append(", scope: !").append(scope).append(")\n");
        }
        return ", !dbg !" + known;
    }

    /// A local variable by slot, name and descriptor; `parameter` counts from 1, 0 for none.
    int variable(Method method, String function, int slot, String name, String descriptor, int parameter) {
        int scope = subprogram(method, function);
        String key = scope + ":" + slot + ":" + name + ":" + descriptor;
        Integer known = variables.get(key);
        if (known == null) {
            int type = type(descriptor);
            known = numbers.getAsInt();
            variables.put(key, known);
            kept.get(scope).variables.add("!" + known);
            nodes.append('!').append(known).append(" = !DILocalVariable(name: \"").append(Ir.escape(name)).append('"')
                    .append(parameter == 0 ? "" : ", arg: " + parameter).append(", scope: !").append(scope).append(", type: !").append(type).append(")\n");
        }
        return known;
    }

    private int type(String descriptor) {
        Integer known = types.get(descriptor);
        if (known == null) {
            String definition = switch (descriptor.charAt(0)) {
                case 'Z' -> basic("boolean", 8, "boolean");
                case 'B' -> basic("byte", 8, "signed");
                case 'C' -> basic("char", 16, "UTF");
                case 'S' -> basic("short", 16, "signed");
                case 'I' -> basic("int", 32, "signed");
                case 'J' -> basic("long", 64, "signed");
                case 'F' -> basic("float", 32, "float");
                case 'D' -> basic("double", 64, "float");
                default -> "!DIDerivedType(tag: DW_TAG_pointer_type, size: 64, baseType: !" + declared(descriptor) + ")";
            };
            known = numbers.getAsInt();
            types.put(descriptor, known);
            nodes.append('!').append(known).append(" = ").append(definition).append('\n');
        }
        return known;
    }

    private static String basic(String name, int bits, String encoding) {
        return "!DIBasicType(name: \"" + name + "\", size: " + bits + ", encoding: DW_ATE_" + encoding + ")";
    }

    /// A class or an array type by its name alone.
    private int declared(String descriptor) {
        String name = ClassDesc.ofDescriptor(descriptor).isArray() ? ClassDesc.ofDescriptor(descriptor).displayName()
                : descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
        int number = numbers.getAsInt();
        nodes.append('!').append(number).append(" = !DICompositeType(tag: DW_TAG_class_type, name: \"").append(Ir.escape(name))
                .append("\", flags: DIFlagFwdDecl)\n");
        return number;
    }

    /// The same where a method is one line: instruction text.
    String location(Method method) {
        return location(method, method.symbol(), firstLine(method));
    }

    String define() {
        kept.values().forEach(list -> nodes.append('!').append(list.node).append(" = !{").append(String.join(", ", list.variables)).append("}\n"));
        return "!llvm.dbg.cu = !{!" + unit + "}\n!llvm.module.flags = !{!4, !5, !6}\n"
                + "!4 = !{i32 7, !\"Dwarf Version\", i32 4}\n!5 = !{i32 2, !\"Debug Info Version\", i32 3}\n!6 = !{i32 8, !\"PIC Level\", i32 2}\n" + nodes;
    }
}
