package beetos.compiler.translate;

import beetos.compiler.analysis.NamedMethod;
import beetos.compiler.analysis.Reachability;
import beetos.compiler.model.Annotated;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Functions that are not made of bytecode: instruction text, and refusals of what this machine does not offer.
final class TextBodies {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\{([A-Za-z0-9_.$]+)}");

    private TextBodies() {}

    /// The body of a method that the JDK has and this machine has not.
    static String refusal(Program program, Method method) {
        StringBuilder text = new StringBuilder("define " + program.linkage(method) + method.result.value() + " " + Ir.global(method.symbol()) + "(");
        for (Kind parameter : method.parameters) {
            text.append(parameter.value()).append(", ");
        }
        String name = program.image.address(program.world.interpreter.string(Reachability.shown(method)));
        return text + "ptr nocapture swifterror %err) #5 {\n  call void " + program.compiled("unsupported(Ljava/lang/String;)V") + "(ptr " + name + ", ptr nocapture swifterror %err)\n  ret "
                + (method.result == Kind.VOID ? "void" : method.result.value() + " poison") + "\n}\n\n";
    }

    static String assembly(Program program, Method method, Annotated assembly) {
        Matcher matcher = PLACEHOLDER.matcher(assembly.text("value", ""));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String replacement = "{";
            if (matcher.group(1) != null) {
                Method named = NamedMethod.find(program.world.world, matcher.group(1), method);
                program.use(named);
                replacement = "\"" + named.symbol() + "\"";
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(text);
        program.use(method);
        String section = assembly.text("section", ".text");
        return "define hidden void " + Ir.global(method.symbol()) + "() #3" + (section.equals(".text") ? "" : " section \"" + section + "\"")
                + " align " + assembly.number("align", 4) + program.debug.attach(method, method.symbol()) + " {\n  call void asm sideeffect \"" + Ir.escape(text.toString()).replace("$", "$$")
                + "\", \"\"()" + program.debug.location(method) + "\n  unreachable" + program.debug.location(method) + "\n}\n\n";
    }
}
