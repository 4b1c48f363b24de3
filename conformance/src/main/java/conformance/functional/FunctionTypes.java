package conformance.functional;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;

/// Covers the functional interfaces' combinators and their primitive forms.
public final class FunctionTypes {
    public static void main(String[] args) {
        Function<Integer, Integer> plus = x -> x + 1;
        System.out.println(plus.compose((String t) -> t.length()).andThen(x -> x * 2).apply("abc"));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate().and(t -> t.length() < 4).or(t -> t.startsWith("long")).test("longer") + " " + Predicate.not(empty).test("") + " " + Predicate.isEqual("a").test("a"));
        IntUnaryOperator twice = x -> x * 2;
        System.out.println(twice.andThen(x -> x + 3).compose(x -> x - 1).applyAsInt(10));
        IntPredicate odd = x -> (x & 1) != 0;
        System.out.println(odd.and(x -> x > 10).test(11));
        DoubleUnaryOperator half = x -> x / 2;
        System.out.println(half.andThen(Math::floor).applyAsDouble(7));
        LongBinaryOperator xor = (a, b) -> a ^ b;
        System.out.println(xor.applyAsLong(-1L, 1L << 40));
        StringBuilder log = new StringBuilder();
        Consumer<Object> write = log::append;
        write.andThen(x -> log.append('!')).accept("hi");
        ObjIntConsumer<String> times = (text, n) -> log.append(text.repeat(n));
        times.accept("ab", 2);
        System.out.println(log);
        BiPredicate<Integer, Integer> less = (a, b) -> a < b;
        System.out.println(less.negate().test(1, 2));
        ToDoubleBiFunction<Integer, Long> ratio = (a, b) -> (double) a / b;
        System.out.println(ratio.applyAsDouble(1, 8L));
        Supplier<Supplier<String>> nested = () -> () -> "nested";
        System.out.println(nested.get().get() + UnaryOperator.<String>identity().apply("same"));
    }
}
