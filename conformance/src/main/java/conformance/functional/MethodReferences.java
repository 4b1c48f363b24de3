package conformance.functional;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/// Covers method references of every kind: static, bound, unbound, constructor, array constructor, super, varargs.
public final class MethodReferences {
    static class Base {
        String greet(String name) {
            return "base " + name;
        }
    }

    static final class Derived extends Base {
        @Override String greet(String name) {
            Function<String, String> up = super::greet;
            Function<String, String> me = this::shout;
            return up.apply(name) + me.apply(name);
        }

        private String shout(String name) {
            return name.toUpperCase();
        }
    }

    static int count(Object... values) {
        return values.length;
    }

    final class Inner {
        @Override public String toString() {
            return "inner";
        }
    }

    Supplier<Inner> maker() {
        return Inner::new;
    }

    public static void main(String[] args) {
        ToIntFunction<String> parse = Integer::parseInt;
        Function<String, Integer> length = String::length;
        Supplier<String> bound = "bound"::toUpperCase;
        Supplier<List<String>> maker = ArrayList::new;
        IntFunction<int[][]> arrays = int[][]::new;
        Function<String, StringBuilder> builder = StringBuilder::new;
        BinaryOperator<Integer> max = Math::max;
        BiFunction<String, String, Boolean> equal = String::equalsIgnoreCase;
        UnaryOperator<String> strip = String::strip;
        Function<Object, Integer> one = MethodReferences::count;
        BiFunction<Object, Object, Integer> two = MethodReferences::count;
        System.out.println(parse.applyAsInt("42") + length.apply("four") + bound.get() + maker.get() + arrays.apply(3).length + builder.apply("sb").reverse());
        System.out.println(max.apply(3, 9) + " " + equal.apply("A", "a") + strip.apply(" s ") + one.apply("x") + two.apply(1, 2));
        System.out.println(new Derived().greet("joe") + new MethodReferences().maker().get());
        Function<Integer, Long> widened = Long::valueOf;
        System.out.println(widened.apply(7) + 1L);
        try {
            String none = null;
            Supplier<Integer> refused = none::length;
            System.out.println("made " + refused);
        } catch (NullPointerException e) {
            System.out.println("null receiver refused at once");
        }
        int[] data = {5, 6};
        Supplier<int[]> cloner = data::clone;
        System.out.println(cloner.get()[1]);
    }
}
