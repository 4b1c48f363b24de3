package beetos.compiler.interpret;

import beetos.compiler.model.Kind;

/// Arithmetic of VarHandle accesses.
final class VarOperations {
    private VarOperations() {}

    /// A value as another kind has it: the widening that an access with an inexact descriptor does.
    static Object widened(Object value, Kind kind) {
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (kind) {
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case VOID -> null;
            default -> number;
        };
    }

    /// What `getAndSet`, `getAndAdd` and `getAndBitwise…` store.
    static Object combined(String name, Kind kind, Object old, Object value) {
        if (name.startsWith("getAndSet")) {
            return value;
        }
        Object result = switch (kind) {
            case FLOAT -> (Float) old + (Float) value;
            case DOUBLE -> (Double) old + (Double) value;
            case LONG -> integral(name, (Long) old, (Long) value);
            default -> (int) integral(name, (Integer) old, (Integer) value);
        };
        return ObjectSteps.narrow(kind, result);
    }

    private static long integral(String name, long old, long value) {
        if (name.startsWith("getAndAdd")) {
            return old + value;
        }
        if (name.startsWith("getAndBitwiseOr")) {
            return old | value;
        }
        return name.startsWith("getAndBitwiseAnd") ? old & value : old ^ value;
    }
}
