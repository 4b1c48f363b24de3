package beetos.compiler.translate;

import beetos.compiler.Dialect;
import beetos.compiler.analysis.Bodies;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The global names in a module's text: which of them it defines, and declarations of the others.
final class References {
    private final Layouts layouts;
    private final Set<String> defined = new LinkedHashSet<>();
    private final Set<String> named = new TreeSet<>();

    References(Layouts layouts) {
        this.layouts = layouts;
    }

    /// Takes in whole lines. The first name of a line that begins a definition is defined there.
    void add(CharSequence lines) {
        String text = lines.toString();
        int begin = 0, end = -1;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            // Invariant: [begin, end) is the line of the name before this one; a line may have thousands.
            boolean first = at > end;
            while (at > end) {
                begin = end + 1;
                end = text.indexOf('\n', begin);
            }
            boolean defines = first && (at == begin || text.startsWith("define ", begin) || text.startsWith("declare ", begin));
            String name = name(text, at + 1);
            if (!name.startsWith("llvm.")) {
                (defines ? defined : named).add(name);
            }
        }
    }

    private static String name(String text, int at) {
        if (text.charAt(at) == '"') {
            return Ir.plain(text.substring(at + 1, text.indexOf('"', at + 1)));
        }
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '_')) {
            end++;
        }
        return text.substring(at, end);
    }

    /// The methods that are named and not defined.
    List<Method> methods() {
        return named.stream().filter(name -> !defined.contains(name)).map(layouts.methods::get).filter(Objects::nonNull).toList();
    }

    /// Declarations of all that is named and not defined.
    String declare(Program program) {
        StringBuilder text = new StringBuilder();
        for (String name : named) {
            if (defined.contains(name)) {
                continue;
            }
            Method method = layouts.methods.get(name);
            text.append(method != null ? declare(program, method) : layouts.symbols.has(name) ? layouts.symbols.declare(name) : table(name));
        }
        return text.toString();
    }

    private static String declare(Program program, Method method) {
        if (Bodies.isText(method)) {
            return "declare hidden void " + Ir.global(method.symbol()) + "() nounwind\n";
        }
        StringBuilder text = new StringBuilder("declare hidden ").append(method.result.value()).append(' ').append(Ir.global(method.symbol())).append('(');
        for (Kind parameter : method.parameters) {
            text.append(parameter.value()).append(", ");
        }
        if (program.target.dialect(method) == Dialect.KERNEL) {
            text.setLength(text.length() - (method.parameters.isEmpty() ? 0 : 2));
        } else {
            text.append("ptr noalias swifterror");
        }
        return text.append(") ").append(program.attributes(method)).append('\n').toString();
    }

    /// The two functions among the tables, and the tables.
    private static String table(String name) {
        return switch (name) {
            case "beetos.initializer" -> "declare hidden void @beetos.initializer(i32, ptr noalias swifterror)\n";
            case "beetos.program" -> "declare hidden void @beetos.program(i32, ptr, ptr noalias swifterror)\n";
            default -> Ir.global(name) + " = external hidden global [64 x i8], align 8\n";
        };
    }
}
