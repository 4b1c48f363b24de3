package beetos.compiler.interpret;

import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.Map;
import java.util.function.IntPredicate;

/// Branches, switches and returns.
final class BranchSteps {
    private interface Comparison {
        boolean holds(int left, int right);
    }

    private BranchSteps() {}

    static Step branch(Opcode opcode, int target) {
        return switch (opcode) {
            case GOTO, GOTO_W -> frame -> frame.at = target;
            case IFEQ -> zero(v -> v == 0, target);
            case IFNE -> zero(v -> v != 0, target);
            case IFLT -> zero(v -> v < 0, target);
            case IFGE -> zero(v -> v >= 0, target);
            case IFGT -> zero(v -> v > 0, target);
            case IFLE -> zero(v -> v <= 0, target);
            case IF_ICMPEQ -> compared((a, b) -> a == b, target);
            case IF_ICMPNE -> compared((a, b) -> a != b, target);
            case IF_ICMPLT -> compared((a, b) -> a < b, target);
            case IF_ICMPGE -> compared((a, b) -> a >= b, target);
            case IF_ICMPGT -> compared((a, b) -> a > b, target);
            case IF_ICMPLE -> compared((a, b) -> a <= b, target);
            case IF_ACMPEQ -> same(true, target);
            case IF_ACMPNE -> same(false, target);
            case IFNULL -> nothing(true, target);
            case IFNONNULL -> nothing(false, target);
            default -> throw new Refusal("the instruction " + opcode + " is not supported");
        };
    }

    private static Step zero(IntPredicate condition, int target) {
        return frame -> {
            if (condition.test(frame.popInt())) {
                frame.at = target;
            }
        };
    }

    private static Step compared(Comparison comparison, int target) {
        return frame -> {
            int top = frame.top -= 2;
            if (comparison.holds((int) frame.words[top], (int) frame.words[top + 1])) {
                frame.at = target;
            }
        };
    }

    private static Step same(boolean wanted, int target) {
        return frame -> {
            int top = frame.top -= 2;
            if (frame.references[top] == frame.references[top + 1] == wanted) {
                frame.at = target;
            }
        };
    }

    private static Step nothing(boolean wanted, int target) {
        return frame -> {
            if (frame.popReference() == null == wanted) {
                frame.at = target;
            }
        };
    }

    static Step select(Map<Integer, Integer> targets, int otherwise) {
        return frame -> frame.at = targets.getOrDefault(frame.popInt(), otherwise);
    }

    /// The result goes to slot 0.
    static Step leave(TypeKind kind) {
        return switch (kind) {
            case VOID -> frame -> frame.at = Frame.RETURNED;
            case REFERENCE -> frame -> {
                frame.references[0] = frame.popReference();
                frame.at = Frame.RETURNED;
            };
            case LONG, DOUBLE -> frame -> {
                frame.words[0] = frame.popWide();
                frame.at = Frame.RETURNED;
            };
            default -> frame -> {
                frame.words[0] = frame.words[frame.top - 1];
                frame.at = Frame.RETURNED;
            };
        };
    }
}
