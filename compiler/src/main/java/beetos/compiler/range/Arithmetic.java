package beetos.compiler.range;

import java.lang.classfile.Opcode;

/// Operators and conversions on terms.
final class Arithmetic {
    private Arithmetic() {}

    static void operate(Steps steps, Opcode opcode) {
        Frame frame = steps.frame;
        switch (opcode) {
            case ARRAYLENGTH -> frame.push(steps.lengthOf(frame.pop()).within(0, Integer.MAX_VALUE));
            case IADD, LADD -> sum(frame, false);
            case ISUB, LSUB -> sum(frame, true);
            case IMUL, LMUL -> {
                Term b = frame.pop();
                Term a = frame.pop();
                frame.push(Term.product(frame.zone, a, b));
            }
            case IAND, LAND -> and(frame);
            case ISHR, IUSHR, LSHR, LUSHR, IDIV, LDIV -> shrink(frame, opcode);
            case IREM, LREM -> remainder(frame);
            case ISHL, IOR, IXOR -> replace(frame, 2, Term.INT);
            case LSHL, LOR, LXOR -> replace(frame, 2, Term.LONG);
            case INEG -> replace(frame, 1, Term.INT);
            case LNEG -> replace(frame, 1, Term.LONG);
            case FADD, FSUB, FMUL, FDIV, FREM -> replace(frame, 2, Term.OTHER);
            case DADD, DSUB, DMUL, DDIV, DREM -> replace(frame, 2, Term.WIDE);
            case LCMP -> {
                Term b = frame.pop();
                Term a = frame.pop();
                frame.push(Term.comparison(a, b));
            }
            case FCMPL, FCMPG, DCMPL, DCMPG -> replace(frame, 2, Term.between(-1, 1, false));
            case FNEG, DNEG -> { }
            default -> throw new IllegalArgumentException("operator " + opcode);
        }
    }

    private static void replace(Frame frame, int operands, Term result) {
        frame.pop(operands);
        frame.push(result);
    }

    private static void sum(Frame frame, boolean minus) {
        Term b = frame.pop();
        Term a = frame.pop();
        frame.push(Term.sum(frame.zone, a, b, minus));
    }

    /// With a number that is not negative: not more than it.
    private static void and(Frame frame) {
        Term b = frame.pop();
        Term a = frame.pop();
        long most = Math.min(most(frame, a), most(frame, b));
        frame.push(most == Long.MAX_VALUE ? a.wide() ? Term.LONG : Term.INT : Term.between(0, most, a.wide()));
    }

    private static long most(Frame frame, Term term) {
        return term.isNumber() && term.low(frame.zone) >= 0 && term.high(frame.zone) < Zone.NONE ? term.high(frame.zone) : Long.MAX_VALUE;
    }

    /// What is not negative becomes smaller by a shift to the right or a division by more than 0; by a constant we know how much. An int that
    /// is shifted without its sign was at most 2^32 - 1.
    private static void shrink(Frame frame, Opcode opcode) {
        Term b = frame.pop();
        Term a = frame.pop();
        boolean division = opcode == Opcode.IDIV || opcode == Opcode.LDIV;
        long most = most(frame, a);
        boolean constant = b.isNumber() && b.low() == b.high();
        if (opcode == Opcode.IUSHR && constant && (b.low() & 31) != 0) {
            most = Math.min(most, 0xFFFF_FFFFL);
        }
        if (most == Long.MAX_VALUE || division && (!b.isNumber() || b.low(frame.zone) <= 0)) {
            frame.push(a.wide() ? Term.LONG : Term.INT);
            return;
        }
        long high = !constant ? most : division ? most / b.low() : most >> (b.low() & (a.wide() ? 63 : 31));
        frame.push(Term.between(0, high, a.wide()));
    }

    private static void remainder(Frame frame) {
        Term b = frame.pop();
        Term a = frame.pop();
        long divisor = most(frame, b);
        boolean small = divisor != Long.MAX_VALUE && most(frame, a) != Long.MAX_VALUE && b.low(frame.zone) > 0;
        frame.push(small ? Term.between(0, divisor - 1, a.wide()) : a.wide() ? Term.LONG : Term.INT);
    }

    static void convert(Frame frame, Opcode opcode) {
        Term value = frame.pop();
        frame.push(switch (opcode) {
            case I2L -> value.isNumber() ? value.widened(true) : Term.between(Integer.MIN_VALUE, Integer.MAX_VALUE, true);
            case L2I -> fits(frame, value, Integer.MIN_VALUE, Integer.MAX_VALUE) ? value.within(Integer.MIN_VALUE, Integer.MAX_VALUE).widened(false) : Term.INT;
            case I2B -> narrow(frame, value, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case I2S -> narrow(frame, value, Short.MIN_VALUE, Short.MAX_VALUE);
            case I2C -> narrow(frame, value, 0, Character.MAX_VALUE);
            case F2I, D2I -> Term.INT;
            case F2L, D2L -> Term.LONG;
            case I2D, L2D, F2D -> Term.WIDE;
            default -> Term.OTHER;
        });
    }

    private static Term narrow(Frame frame, Term value, long low, long high) {
        return fits(frame, value, low, high) ? value : Term.between(low, high, false);
    }

    private static boolean fits(Frame frame, Term value, long low, long high) {
        return value.isNumber() && value.low(frame.zone) >= low && value.high(frame.zone) <= high;
    }
}
