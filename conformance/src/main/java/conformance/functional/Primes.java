package conformance.functional;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A pipeline of streams: primes, perfect numbers and Pythagorean triples.
public final class Primes {
    public static void main(String[] args) {
        System.out.println(IntStream.rangeClosed(2, 100).filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0)).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        System.out.println(IntStream.range(2, 500).filter(n -> IntStream.range(1, n).filter(d -> n % d == 0).sum() == n).boxed().toList());
        System.out.println(IntStream.range(1, 20).boxed().flatMap(a -> IntStream.range(a, 20).boxed().flatMap(b -> IntStream.range(b, 20).filter(c -> a * a + b * b == c * c).mapToObj(c -> "(" + a + "," + b + "," + c + ")"))).toList());
        System.out.println(Stream.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + f[1]}).mapToLong(f -> f[0]).limit(50).max().getAsLong());
    }
}
