package beetos.compiler.range;

import java.lang.classfile.Opcode;

/// What a branch says of the numbers that it compares, on either way.
final class Branches {
    private enum Relation {
        LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, DIFFERENT;

        Relation opposite() {
            return switch (this) {
                case LESS -> GREATER_OR_EQUAL;
                case LESS_OR_EQUAL -> GREATER;
                case GREATER -> LESS_OR_EQUAL;
                case GREATER_OR_EQUAL -> LESS;
                case EQUAL -> DIFFERENT;
                case DIFFERENT -> EQUAL;
            };
        }

        /// Takes it in; false if it cannot be.
        boolean holds(Zone zone, Term a, Term b) {
            return switch (this) {
                case LESS -> Term.constrain(zone, a, b, -1);
                case LESS_OR_EQUAL -> Term.constrain(zone, a, b, 0);
                case GREATER -> Term.constrain(zone, b, a, -1);
                case GREATER_OR_EQUAL -> Term.constrain(zone, b, a, 0);
                case EQUAL -> Term.constrain(zone, a, b, 0) && Term.constrain(zone, b, a, 0);
                case DIFFERENT -> true;
            };
        }
    }

    private Branches() {}

    static Frame branch(Steps steps, Opcode opcode) {
        Frame frame = steps.frame;
        Relation relation = switch (opcode) {
            case IFEQ, IF_ICMPEQ -> Relation.EQUAL;
            case IFNE, IF_ICMPNE -> Relation.DIFFERENT;
            case IFLT, IF_ICMPLT -> Relation.LESS;
            case IFGE, IF_ICMPGE -> Relation.GREATER_OR_EQUAL;
            case IFGT, IF_ICMPGT -> Relation.GREATER;
            case IFLE, IF_ICMPLE -> Relation.LESS_OR_EQUAL;
            default -> null;
        };
        if (relation == null) {
            frame.pop(switch (opcode) {
                case GOTO, GOTO_W -> 0;
                case IFNULL, IFNONNULL -> 1;
                default -> 2;
            });
            return frame.copy();
        }
        boolean withZero = switch (opcode) {
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> true;
            default -> false;
        };
        Term b = withZero ? Term.constant(0, false) : frame.pop();
        Term a = frame.pop();
        if (withZero && a.kind() == Term.Kind.COMPARISON) {
            b = a.second();
            a = a.first();
        }
        Frame taken = frame.copy();
        boolean mayBeTaken = relation.holds(taken.zone, a, b);
        steps.possible = relation.opposite().holds(frame.zone, a, b);
        return mayBeTaken ? taken : null;
    }
}
