package beetos.compiler.translate;

import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;

/// A synchronized method: its body as a function of its own, between monitorEnter and monitorExit (JVMS 2.11.10).
final class Synchronized {
    private Synchronized() {}

    static String wrapper(Program program, Method method) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < method.parameters.size(); i++) {
            String parameter = method.parameters.get(i).value() + " %p" + i + ", ";
            parameters.append(parameter);
            arguments.append(parameter);
        }
        String lock = method.isStatic() ? program.image.address(program.world.interpreter.mirror(method.owner)) : "%p0";
        String type = method.result.value();
        boolean isVoid = method.result == Kind.VOID;
        return "define hidden " + type + " " + Ir.global(method.symbol()) + "(" + parameters + "ptr noalias nocapture swifterror %err) #0 {\n"
                + "  call void " + program.compiled("monitorEnter(Ljava/lang/Object;)V") + "(ptr " + lock + ", ptr nocapture swifterror %err)\n"
                + "  %failed = load ptr, ptr %err\n  %refused = icmp ne ptr %failed, null\n  br i1 %refused, label %out, label %run, !prof !1\n"
                + "run:\n  " + (isVoid ? "" : "%result = ") + "call " + type + " " + Ir.global(method.symbol() + "#body") + "(" + arguments + "ptr nocapture swifterror %err)\n"
                + "  %error = load ptr, ptr %err\n  store ptr null, ptr %err\n"
                + "  call void " + program.compiled("monitorExit(Ljava/lang/Object;)V") + "(ptr " + lock + ", ptr nocapture swifterror %err)\n"
                + "  %second = load ptr, ptr %err\n  %fine = icmp eq ptr %second, null\n  %first = select i1 %fine, ptr %error, ptr %second\n"
                + "  store ptr %first, ptr %err\n  ret " + type + (isVoid ? "" : " %result") + "\n"
                + "out:\n  ret " + type + (isVoid ? "" : " poison") + "\n}\n\n";
    }
}
