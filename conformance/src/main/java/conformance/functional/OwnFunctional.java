package conformance.functional;

import java.util.concurrent.Callable;

/// Covers lambdas for own interfaces: generic, throwing, with defaults, with wide primitives and bridges.
public final class OwnFunctional {
    interface Thrower<E extends Exception> {
        void run(int code) throws E;
    }

    interface Wide {
        double apply(byte a, long b, float c, double d, char e, boolean f, short g);
    }

    interface Parser<T> {
        T parse(String text);

        default <R> Parser<R> map(java.util.function.Function<T, R> f) {
            return text -> f.apply(parse(text));
        }
    }

    interface IntParser extends Parser<Integer> {
        @Override Integer parse(String text);
    }

    public static void main(String[] args) throws Exception {
        Thrower<java.io.IOException> thrower = code -> {
            if (code > 1) {
                throw new java.io.IOException("code " + code);
            }
        };
        thrower.run(1);
        try {
            thrower.run(2);
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage());
        }
        Wide wide = (a, b, c, d, e, f, g) -> a + b * c - d + e + (f ? 1 : 0) + g;
        System.out.println(wide.apply((byte) -1, 1L << 33, 0.5f, 2.25, 'A', true, (short) -300));
        IntParser parser = Integer::valueOf;
        Parser<Integer> general = parser;
        System.out.println(general.map(x -> x + 0.5).map(Object::toString).parse("41"));
        Callable<String> callable = () -> "called";
        System.out.println(callable.call());
        Comparable<String> comparable = "m"::compareTo;
        System.out.println(comparable.compareTo("a") > 0);
    }
}
