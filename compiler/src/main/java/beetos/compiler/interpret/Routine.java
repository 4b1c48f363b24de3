package beetos.compiler.interpret;

import beetos.compiler.model.Kind;
import beetos.compiler.model.Method;

/// How the interpreter runs one method: by its meaning, or by its code, which is decoded on the first call.
final class Routine {
    final Method method;
    final Meaning meaning;
    final int argumentSlots;
    private Code code;

    Routine(Method method, Meaning meaning) {
        this.method = method;
        this.meaning = meaning;
        int slots = 0;
        for (Kind kind : method.parameters) {
            slots += Frame.slots(kind);
        }
        this.argumentSlots = slots;
    }

    Code code(Interpreter interpreter) {
        if (code == null) {
            code = new Decoder(interpreter, method).decode();
        }
        return code;
    }
}
