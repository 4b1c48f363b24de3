package conformance.numbers;

import java.util.function.LongSupplier;

/// Covers the exact forms of integer arithmetic, and multiplyHigh and multiplyFull.
public final class MathExact {
    static void attempt(LongSupplier operation) {
        try {
            System.out.println(operation.getAsLong());
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        attempt(() -> Math.addExact(Integer.MAX_VALUE, 1));
        attempt(() -> Math.addExact(Long.MAX_VALUE, 0));
        attempt(() -> Math.subtractExact(Long.MIN_VALUE, 1));
        attempt(() -> Math.multiplyExact(1 << 16, 1 << 15));
        attempt(() -> Math.multiplyExact(1L << 32, 1L << 31));
        attempt(() -> Math.multiplyExact(-1L, Long.MIN_VALUE));
        attempt(() -> Math.negateExact(Integer.MIN_VALUE));
        attempt(() -> Math.toIntExact(1L << 31));
        attempt(() -> Math.toIntExact(-5L));
        attempt(() -> Math.incrementExact(Integer.MAX_VALUE));
        attempt(() -> Math.absExact(Integer.MIN_VALUE));
        attempt(() -> Math.divideExact(Integer.MIN_VALUE, -1));
        attempt(() -> Math.floorDiv(5, 0));
        attempt(() -> Math.multiplyHigh(0x1234_5678_9ABC_DEF0L, -3_000_000_000_000L));
        attempt(() -> Math.unsignedMultiplyHigh(-1L, -1L));
        attempt(() -> Math.multiplyFull(Integer.MIN_VALUE, Integer.MIN_VALUE));
    }
}
