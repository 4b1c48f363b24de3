package beetos.compiler.translate;

import beetos.compiler.Dialect;
import beetos.compiler.model.Method;
import java.lang.classfile.Instruction;

/// Short methods that call themselves. LLVM inlines no function into itself, so such a method calls a copy of itself,
/// which is inlined and calls the method: half of the calls, or fewer, are left. Traces show the inlined ones like any other.
final class Recursion {
    /// The most bytecode instructions of a method that is worth two or three copies.
    private static final int LONGEST = 24;
    private static final String COPY = "#copy";

    private Recursion() {}

    static boolean isCopy(String function) {
        return function.endsWith(COPY);
    }

    /// Whether the text has a copy beside its function.
    static boolean isCopied(String text) {
        return text.contains(COPY + "\"");
    }

    static String translate(Program program, Method method) {
        String name = method.symbol();
        if (program.target.dialect(method) == Dialect.KERNEL || method.elements().stream().filter(e -> e instanceof Instruction).count() > LONGEST) {
            return new MethodTranslator(program, method, name, name).translate();
        }
        String copy = name + COPY;
        MethodTranslator outer = new MethodTranslator(program, method, name, copy);
        String text = outer.translate();
        return outer.callsItself ? text + new MethodTranslator(program, method, copy, name).translate() : text;
    }
}
