package beetos.compiler.translate;

import beetos.compiler.model.CompileError;
import beetos.compiler.model.Descriptors;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;
import java.util.List;

/// The methods of `beetos.runtime.Generated`, and the tables and functions behind them.
final class GeneratedBodies {
    private GeneratedBodies() {}

    static void call(MethodTranslator m, Method target, List<Value> arguments) {
        Program program = m.program;
        switch (target.name) {
            case "types" -> address(m, TypeTable.SYMBOL);
            case "image" -> address(m, Image.OBJECTS);
            case "imageLimit" -> address(m, program.image.limitAddress());
            case "statics" -> address(m, Image.STATICS);
            case "staticsLimit" -> address(m, program.image.staticsLimitAddress());
            case "mirrors" -> address(m, "@beetos.mirrors");
            case "traceTable" -> address(m, program.external("__trace_start"));
            case "initializerCount" -> m.push(Value.integer(program.world.runTimeInitialized.size()));
            case "initializerState" -> m.push(Kind.LONG, m.out.assign("ptrtoint ptr " + element(m, "i32", "@beetos.initializers", arguments) + " to i64"));
            case "initializerType" -> {
                String word = m.out.assign("load i32, ptr " + element(m, "i32", "@beetos.initializer.types", arguments));
                String wide = m.out.assign("zext i32 " + word + " to i64");
                m.push(Kind.LONG, m.out.assign("ptrtoint ptr " + m.out.assign("getelementptr i8, ptr " + TypeTable.SYMBOL + ", i64 " + wide) + " to i64"));
            }
            case "runInitializer" -> function(m, "@beetos.initializer", arguments);
            case "programCount" -> m.push(Value.integer(program.programs.size()));
            case "programName" -> m.push(Kind.REFERENCE, m.out.assign("load ptr, ptr " + element(m, "ptr", "@beetos.programs", arguments)));
            case "runProgram" -> function(m, "@beetos.program", arguments);
            default -> throw new CompileError(m.place() + ": no body for " + target);
        }
    }

    private static void address(MethodTranslator m, String pointer) {
        m.push(Kind.LONG, m.out.assign("ptrtoint ptr " + pointer + " to i64"));
    }

    private static String element(MethodTranslator m, String type, String table, List<Value> arguments) {
        String wide = m.out.assign("zext i32 " + arguments.getFirst().text() + " to i64");
        return m.out.assign("getelementptr " + type + ", ptr " + table + ", i64 " + wide);
    }

    private static void function(MethodTranslator m, String function, List<Value> arguments) {
        StringBuilder typed = new StringBuilder();
        arguments.forEach(a -> typed.append(a.typed()).append(", "));
        m.out.line("call void " + function + "(" + typed + "ptr nocapture swifterror %err)");
        m.checkError();
    }

    /// Tables and switch functions; process Java only.
    static String define(Program program) {
        List<Klass> initialized = program.world.runTimeInitialized;
        StringBuilder text = new StringBuilder();
        text.append("@beetos.initializers = hidden global [").append(initialized.size()).append(" x i32] zeroinitializer\n");
        text.append("@beetos.initializer.types = hidden constant [").append(initialized.size()).append(" x i32] [");
        for (int i = 0; i < initialized.size(); i++) {
            text.append(i == 0 ? "" : ", ").append("i32 ").append(program.types.word(initialized.get(i)));
        }
        text.append("]\n");
        text.append("@beetos.programs = hidden global [").append(program.programs.size()).append(" x ptr] [");
        for (int i = 0; i < program.programs.size(); i++) {
            text.append(i == 0 ? "" : ", ").append("ptr ").append(program.image.place(program.world.interpreter.string(program.programs.get(i).name())));
        }
        text.append("]\n\n");
        choice(text, "@beetos.initializer", "", initialized.size(), i -> {
            Method initializer = initialized.get(i).initializer();
            return interfacesFirst(program, i) + (initializer == null ? "" : "  call void " + Ir.global(initializer.symbol()) + "(ptr nocapture swifterror %err) #6\n");
        });
        choice(text, "@beetos.program", ", ptr %arguments", program.programs.size(), i -> mainCall(program, i));
        return text.toString();
    }

    private static void choice(StringBuilder text, String name, String parameter, int count, java.util.function.IntFunction<String> body) {
        text.append("define hidden void ").append(name).append("(i32 %index").append(parameter).append(", ptr noalias nocapture swifterror %err) #1 {\n  switch i32 %index, label %done [");
        for (int i = 0; i < count; i++) {
            text.append(" i32 ").append(i).append(", label %c").append(i);
        }
        text.append(" ]\n");
        for (int i = 0; i < count; i++) {
            text.append('c').append(i).append(":\n").append(body.apply(i)).append("  br label %done\n");
        }
        text.append("done:\n  ret void\n}\n\n");
    }

    /// Superinterfaces with default methods are initialised before the class itself (JVMS 5.5); the superclass is the runtime's work.
    private static String interfacesFirst(Program program, int index) {
        StringBuilder text = new StringBuilder();
        int step = 0;
        for (Klass i : program.world.superinterfacesToInitialize(program.world.runTimeInitialized.get(index))) {
            text.append(initialize(program, i, "c" + index + "." + step++));
        }
        return text.toString();
    }

    /// Initialises a class, and leaves the function if that throws.
    private static String initialize(Program program, Klass klass, String label) {
        return "  call void " + program.compiled("initialize(I)V") + "(i32 " + program.world.runTimeInitialized.indexOf(klass) + ", ptr nocapture swifterror %err)\n"
                + "  %" + label + ".error = load ptr, ptr %err\n  %" + label + ".failed = icmp ne ptr %" + label + ".error, null\n"
                + "  br i1 %" + label + ".failed, label %done, label %" + label + ".on\n" + label + ".on:\n";
    }

    private static String mainCall(Program program, int index) {
        Method main = program.programs.get(index).main();
        boolean arguments = !Descriptors.parameters(main.descriptor).isEmpty();
        String first = program.world.isRunTimeInitialized(main.owner) ? initialize(program, main.owner, "p" + index) : "";
        return first + "  call void " + Ir.global(main.symbol()) + "(" + (arguments ? "ptr %arguments, " : "") + "ptr nocapture swifterror %err) #6\n";
    }
}
