package beetos.compiler.translate;

import beetos.compiler.model.Klass;

/// What an image has once, in the module that holds its tables: type records, generated functions, objects, mirrors.
final class Tables {
    private Tables() {}

    static String define(Program program) {
        boolean kernel = program.target.kernelOnly();
        String abstractMethod = kernel ? "@beetos.abstract" : program.compiled("abstractMethod()V");
        String table = program.types.define(k -> program.image.has(program.world.interpreter.mirror(k)), abstractMethod);
        String bodies = kernel ? "define internal void @beetos.abstract() #1 {\n  call void asm sideeffect \"brk #9\", \"\"()\n  unreachable\n}\n\n"
                : GeneratedBodies.define(program);
        return bodies + table + program.image.define() + mirrors(program);
    }

    private static String mirrors(Program program) {
        StringBuilder text = new StringBuilder("@beetos.mirrors = hidden global [" + program.types.mirrors().size() + " x ptr] [");
        boolean first = true;
        for (Klass klass : program.types.mirrors()) {
            text.append(first ? "" : ", ").append("ptr ").append(program.image.place(program.world.interpreter.mirror(klass)));
            first = false;
        }
        return text.append("], section \".data.mirrors\"\n").toString();
    }
}
