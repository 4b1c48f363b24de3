package beetos.compiler.translate;

import beetos.compiler.Dialect;
import beetos.compiler.model.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/// The text of one LLVM function while it is written: temporaries, blocks, allocas, and the error path of checks.
final class Function {
    final Dialect dialect;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> allocas = new LinkedHashMap<>();
    private int temporaries;
    private int labels;
    private String debug = "";
    private boolean open = true;

    Function(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean isKernel() {
        return dialect == Dialect.KERNEL;
    }

    String temporary() {
        return "%t" + temporaries++;
    }

    String label(String hint) {
        return hint + labels++;
    }

    /// The debug location that following instructions carry; empty for none.
    void debug(String attachment) {
        debug = attachment;
    }

    String debug() {
        return debug;
    }

    void line(String instruction) {
        body.append("  ").append(instruction).append(debug).append('\n');
    }

    /// An instruction with a result.
    String assign(String instruction) {
        String name = temporary();
        body.append("  ").append(name).append(" = ").append(instruction).append(debug).append('\n');
        return name;
    }

    void block(String label) {
        body.append(label).append(":\n");
        open = true;
    }

    void branch(String label) {
        line("br label %" + label);
        open = false;
    }

    void branch(String condition, String yes, String no) {
        line("br i1 " + condition + ", label %" + yes + ", label %" + no);
        open = false;
    }

    /// A branch that is hardly ever taken to `rare`.
    void guard(String condition, String rare, String usual) {
        line("br i1 " + condition + ", label %" + rare + ", label %" + usual + ", !prof !1");
        open = false;
    }

    void end(String terminator) {
        line(terminator);
        open = false;
    }

    /// Whether the current block still lacks a terminator.
    boolean isOpen() {
        return open;
    }

    /// The variable of this name, an alloca of the kind's type.
    String variable(String name, Kind kind) {
        return variable(name, kind.value());
    }

    String variable(String name, String type) {
        allocas.putIfAbsent(name, "  %" + name + " = alloca " + type + "\n");
        return "%" + name;
    }

    /// The variable of this name if there is one, else null.
    String existing(String name) {
        return allocas.containsKey(name) ? "%" + name : null;
    }

    /// The whole body: allocas first, then `start`.
    String text(String start) {
        StringBuilder text = new StringBuilder("entry:\n");
        allocas.values().forEach(text::append);
        return text.append(start).append(body).toString();
    }
}
