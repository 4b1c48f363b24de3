package beetos.compiler.interpret;

import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.util.List;

/// A decoded method: steps, the source line of each, and handlers by step index (`limit` exclusive, `type` null for any).
final class Code {
    record Handler(int start, int limit, int target, Klass type) {}

    final Method method;
    final Step[] steps;
    final int[] lines;
    final int locals;
    final int slots;
    final List<Handler> handlers;

    Code(Method method, Step[] steps, int[] lines, int locals, int stack, List<Handler> handlers) {
        this.method = method;
        this.steps = steps;
        this.lines = lines;
        this.locals = locals;
        // A returning step puts its result in slot 0, and slots 0 and 1 must exist for it.
        this.slots = Math.max(2, locals + stack);
        this.handlers = handlers;
    }

    /// The step that handles an exception thrown by step `at`, or -1.
    int handler(int at, Klass thrown) {
        for (Handler handler : handlers) {
            if (handler.start <= at && at < handler.limit && (handler.type == null || thrown.isSubtypeOf(handler.type))) {
                return handler.target;
            }
        }
        return -1;
    }

    /// Where step `at` stands, as a stack trace would have it.
    String place(int at) {
        String file = method.owner.sourceFile == null ? "" : method.owner.sourceFile + ":" + lines[Math.max(0, Math.min(at, lines.length - 1))];
        return method.owner.javaName() + "." + method.name + "(" + file + ")";
    }
}
