package beetos.compiler.translate;

import beetos.compiler.model.Kind;
import java.lang.classfile.instruction.LocalVariable;
import java.util.LinkedHashSet;
import java.util.Set;

/// Tells a debugger where a method's variables are, as far as its class file names them (javac's `-g`).
///
/// A name in a slot is one variable for the whole method, whatever blocks it was declared in. A slot is an alloca, which LLVM's passes
/// follow into registers; a parameter that is never assigned is its SSA name.
final class Variables {
    private final MethodTranslator method;
    private final Set<Integer> declared = new LinkedHashSet<>();

    Variables(MethodTranslator method) {
        this.method = method;
    }

    /// What the function's entry says of them.
    String describe() {
        StringBuilder text = new StringBuilder();
        String place = method.program.debug.location(method.method, method.name, 0).substring(", !dbg ".length());
        for (var element : method.method.elements()) {
            if (element instanceof LocalVariable variable) {
                describe(variable, place, text);
            }
        }
        return text.toString();
    }

    private void describe(LocalVariable variable, String place, StringBuilder text) {
        Kind kind = Kind.of(variable.typeSymbol().descriptorString()).computational();
        String location = method.location(variable.slot(), kind);
        int node = method.program.debug.variable(method.method, method.name, variable.slot(), variable.name().stringValue(),
                variable.typeSymbol().descriptorString(), parameter(variable.slot()));
        if (location != null && declared.add(node)) {
            text.append("  #").append(location.startsWith("%p") ? "dbg_value(" + kind.value() : "dbg_declare(ptr").append(' ').append(location)
                    .append(", !").append(node).append(", !DIExpression(), ").append(place).append(")\n");
        }
    }

    /// From 1; 0 for a slot that is no parameter.
    private int parameter(int slot) {
        int at = 0;
        for (int i = 0; i < method.method.parameters.size(); i++) {
            if (at == slot) {
                return i + 1;
            }
            at += method.method.parameters.get(i).isWide() ? 2 : 1;
        }
        return 0;
    }
}
