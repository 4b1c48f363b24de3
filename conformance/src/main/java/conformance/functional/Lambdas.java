package conformance.functional;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/// Covers lambdas: without captures, capturing values of every kind, nested, recursive through fields, and identity.
public final class Lambdas {
    private int field = 10;
    private static IntBinaryOperator gcd;

    Supplier<Integer> capturesThis() {
        return () -> field++;
    }

    public static void main(String[] args) {
        byte b = 1;
        short s = 2;
        char c = 'c';
        int i = 4;
        long l = 5;
        float f = 6.5f;
        double d = 7.5;
        boolean z = true;
        String t = "t";
        int[] cell = {0};
        Supplier<String> all = () -> "" + b + s + c + i + l + f + d + z + t + cell[0]++;
        System.out.println(all.get() + " " + all.get());
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = x -> y -> w -> x * 100 + y * 10 + w;
        System.out.println(curried.apply(1).apply(2).apply(3));
        gcd = (x, y) -> y == 0 ? x : gcd.applyAsInt(y, x % y);
        System.out.println(gcd.applyAsInt(84, 36));
        Lambdas it = new Lambdas();
        Supplier<Integer> counter = it.capturesThis();
        System.out.println(counter.get() + counter.get() + it.field);
        BiFunction<String, Integer, String> repeat = String::repeat;
        System.out.println(repeat.andThen(String::length).apply("ab", 3));
        Runnable[] actions = new Runnable[3];
        for (int k = 0; k < 3; k++) {
            int captured = k;
            actions[k] = () -> System.out.print(captured + " ");
        }
        for (Runnable action : actions) {
            action.run();
        }
        System.out.println();
        Object marked = (Runnable & java.io.Serializable) () -> { };
        System.out.println(marked instanceof Runnable);
    }
}
