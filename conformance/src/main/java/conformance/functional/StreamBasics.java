package conformance.functional;

import java.util.List;
import java.util.stream.Stream;

/// Covers streams: filter, map, flatMap, distinct, sorted, limit, skip, peek, takeWhile and laziness.
public final class StreamBasics {
    public static void main(String[] args) {
        List<String> words = List.of("stream", "map", "filter", "map", "reduce", "collect", "a");
        System.out.println(words.stream().filter(w -> w.length() > 3).map(String::toUpperCase).toList());
        System.out.println(words.stream().distinct().sorted().toList());
        System.out.println(words.stream().skip(1).limit(3).toList());
        System.out.println(Stream.iterate(1, x -> x * 2).limit(10).toList());
        System.out.println(Stream.iterate(1, x -> x < 50, x -> x * 3).toList());
        System.out.println(Stream.of(List.of(1, 2), List.<Integer>of(), List.of(3)).flatMap(List::stream).map(x -> x * 10).toList());
        System.out.println(Stream.of(5, 1, 4, 8, 2).takeWhile(x -> x != 8).toList() + "" + Stream.of(5, 1, 4, 8, 2).dropWhile(x -> x != 4).toList());
        StringBuilder log = new StringBuilder();
        Stream<Integer> lazy = Stream.of(1, 2, 3, 4).peek(x -> log.append('p').append(x)).filter(x -> x % 2 == 0);
        System.out.println(log.length());
        System.out.println(lazy.findFirst().get() + " " + log);
        System.out.println(Stream.of(1, 2, 3).<String>mapMulti((x, out) -> {
            for (int i = 0; i < x; i++) {
                out.accept("m" + x);
            }
        }).toList());
        System.out.println(Stream.concat(Stream.of("x"), words.stream()).count());
        System.out.println(Stream.generate(() -> "g").limit(3).toList());
        try {
            lazy.count();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        words.stream().sorted(java.util.Comparator.comparing(String::length)).forEachOrdered(w -> System.out.print(w + " "));
        System.out.println();
    }
}
