package beetos.compiler.interpret;

import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/// Operators and conversions. Their meaning is the host's own Java operator of the same name.
final class ArithmeticSteps {
    private interface FloatOperator {
        float of(float left, float right);
    }

    private final Interpreter interpreter;

    ArithmeticSteps(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Step operator(Opcode opcode) {
        return switch (opcode) {
            case IADD -> ints((a, b) -> a + b);
            case ISUB -> ints((a, b) -> a - b);
            case IMUL -> ints((a, b) -> a * b);
            case IDIV -> ints((a, b) -> a / divisor(b));
            case IREM -> ints((a, b) -> a % divisor(b));
            case IAND -> ints((a, b) -> a & b);
            case IOR -> ints((a, b) -> a | b);
            case IXOR -> ints((a, b) -> a ^ b);
            case ISHL -> ints((a, b) -> a << b);
            case ISHR -> ints((a, b) -> a >> b);
            case IUSHR -> ints((a, b) -> a >>> b);
            case INEG -> frame -> frame.words[frame.top - 1] = -(int) frame.words[frame.top - 1];
            case LADD -> longs((a, b) -> a + b);
            case LSUB -> longs((a, b) -> a - b);
            case LMUL -> longs((a, b) -> a * b);
            case LDIV -> longs((a, b) -> a / divisor(b));
            case LREM -> longs((a, b) -> a % divisor(b));
            case LAND -> longs((a, b) -> a & b);
            case LOR -> longs((a, b) -> a | b);
            case LXOR -> longs((a, b) -> a ^ b);
            case LSHL -> shift((a, b) -> a << b);
            case LSHR -> shift((a, b) -> a >> b);
            case LUSHR -> shift((a, b) -> a >>> b);
            case LNEG -> frame -> frame.words[frame.top - 2] = -frame.words[frame.top - 2];
            case LCMP -> frame -> {
                int top = frame.top -= 4;
                frame.push(Long.compare(frame.words[top], frame.words[top + 2]));
            };
            default -> floating(opcode);
        };
    }

    private static Step floating(Opcode opcode) {
        return switch (opcode) {
            case FADD -> floats((a, b) -> a + b);
            case FSUB -> floats((a, b) -> a - b);
            case FMUL -> floats((a, b) -> a * b);
            case FDIV -> floats((a, b) -> a / b);
            case FREM -> floats((a, b) -> a % b);
            case FNEG -> frame -> frame.words[frame.top - 1] = Float.floatToRawIntBits(-Float.intBitsToFloat((int) frame.words[frame.top - 1]));
            case DADD -> doubles((a, b) -> a + b);
            case DSUB -> doubles((a, b) -> a - b);
            case DMUL -> doubles((a, b) -> a * b);
            case DDIV -> doubles((a, b) -> a / b);
            case DREM -> doubles((a, b) -> a % b);
            case DNEG -> frame -> frame.words[frame.top - 2] = Double.doubleToRawLongBits(-Double.longBitsToDouble(frame.words[frame.top - 2]));
            case FCMPL -> frame -> compareFloats(frame, -1);
            case FCMPG -> frame -> compareFloats(frame, 1);
            case DCMPL -> frame -> compareDoubles(frame, -1);
            case DCMPG -> frame -> compareDoubles(frame, 1);
            default -> throw new IllegalArgumentException(opcode.toString());
        };
    }

    private int divisor(int value) {
        if (value == 0) {
            throw interpreter.raise("java/lang/ArithmeticException", "/ by zero");
        }
        return value;
    }

    private long divisor(long value) {
        if (value == 0) {
            throw interpreter.raise("java/lang/ArithmeticException", "/ by zero");
        }
        return value;
    }

    private static Step ints(IntBinaryOperator operator) {
        return frame -> {
            int top = --frame.top;
            frame.words[top - 1] = operator.applyAsInt((int) frame.words[top - 1], (int) frame.words[top]);
        };
    }

    private static Step longs(LongBinaryOperator operator) {
        return frame -> {
            int top = frame.top -= 2;
            frame.words[top - 2] = operator.applyAsLong(frame.words[top - 2], frame.words[top]);
        };
    }

    /// A long shifted by an int.
    private static Step shift(LongBinaryOperator operator) {
        return frame -> {
            int top = --frame.top;
            frame.words[top - 2] = operator.applyAsLong(frame.words[top - 2], frame.words[top]);
        };
    }

    private static Step floats(FloatOperator operator) {
        return frame -> {
            int top = --frame.top;
            frame.words[top - 1] = Float.floatToRawIntBits(operator.of(Float.intBitsToFloat((int) frame.words[top - 1]), Float.intBitsToFloat((int) frame.words[top])));
        };
    }

    private static Step doubles(DoubleBinaryOperator operator) {
        return frame -> {
            int top = frame.top -= 2;
            frame.words[top - 2] = Double.doubleToRawLongBits(operator.applyAsDouble(Double.longBitsToDouble(frame.words[top - 2]), Double.longBitsToDouble(frame.words[top])));
        };
    }

    private static void compareFloats(Frame frame, int unordered) {
        int top = frame.top -= 2;
        float left = Float.intBitsToFloat((int) frame.words[top]);
        float right = Float.intBitsToFloat((int) frame.words[top + 1]);
        frame.push(left > right ? 1 : left == right ? 0 : left < right ? -1 : unordered);
    }

    private static void compareDoubles(Frame frame, int unordered) {
        int top = frame.top -= 4;
        double left = Double.longBitsToDouble(frame.words[top]);
        double right = Double.longBitsToDouble(frame.words[top + 2]);
        frame.push(left > right ? 1 : left == right ? 0 : left < right ? -1 : unordered);
    }

    static Step conversion(TypeKind from, TypeKind to) {
        return switch (from) {
            case INT -> frame -> convert(frame, to, frame.popInt());
            case LONG -> frame -> convert(frame, to, frame.popWide());
            case FLOAT -> frame -> convert(frame, to, Float.intBitsToFloat(frame.popInt()));
            case DOUBLE -> frame -> convert(frame, to, Double.longBitsToDouble(frame.popWide()));
            default -> throw new IllegalArgumentException(from.toString());
        };
    }

    private static void convert(Frame frame, TypeKind to, int value) {
        switch (to) {
            case BYTE -> frame.push((byte) value);
            case CHAR -> frame.push((char) value);
            case SHORT -> frame.push((short) value);
            default -> convert(frame, to, (long) value);
        }
    }

    private static void convert(Frame frame, TypeKind to, long value) {
        switch (to) {
            case INT -> frame.push((int) value);
            case LONG -> frame.pushWide(value);
            case FLOAT -> frame.push(Float.floatToRawIntBits(value));
            case DOUBLE -> frame.pushWide(Double.doubleToRawLongBits(value));
            default -> throw new IllegalArgumentException(to.toString());
        }
    }

    private static void convert(Frame frame, TypeKind to, float value) {
        switch (to) {
            case INT -> frame.push((int) value);
            case LONG -> frame.pushWide((long) value);
            case DOUBLE -> frame.pushWide(Double.doubleToRawLongBits(value));
            default -> throw new IllegalArgumentException(to.toString());
        }
    }

    private static void convert(Frame frame, TypeKind to, double value) {
        switch (to) {
            case INT -> frame.push((int) value);
            case LONG -> frame.pushWide((long) value);
            case FLOAT -> frame.push(Float.floatToRawIntBits((float) value));
            default -> throw new IllegalArgumentException(to.toString());
        }
    }
}
