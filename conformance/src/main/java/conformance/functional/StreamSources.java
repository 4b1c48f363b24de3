package conformance.functional;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Covers streams from arrays, ranges, builders, maps, strings, iterators and closing handlers.
public final class StreamSources {
    public static void main(String[] args) {
        System.out.println(Arrays.stream(new String[] {"x", "y"}).collect(Collectors.joining()));
        System.out.println(Stream.<Integer>builder().add(1).add(2).build().mapToInt(x -> x).sum());
        Map<String, Integer> map = new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3));
        System.out.println(map.entrySet().stream().filter(e -> e.getValue() > 1).map(e -> e.getKey() + e.getValue()).toList());
        System.out.println("a-b".chars().sum() + " " + "line1\nline2".lines().count());
        Iterable<Integer> iterable = Arrays.asList(4, 5);
        System.out.println(StreamSupport.stream(iterable.spliterator(), false).mapToInt(x -> x).max().getAsInt());
        StringBuilder log = new StringBuilder();
        try (Stream<String> stream = Stream.of("s").onClose(() -> log.append("closed"))) {
            log.append(stream.count());
        }
        System.out.println(log);
        System.out.println(IntStream.rangeClosed(1, 3).boxed().flatMap(a -> IntStream.rangeClosed(a, 3).mapToObj(b -> a + "" + b)).toList());
        System.out.println(Stream.ofNullable(null).count() + " " + IntStream.concat(IntStream.of(1), IntStream.of(2)).sum());
        var iterator = Stream.of(1, 2).iterator();
        System.out.println(iterator.next() + iterator.next() + " " + iterator.hasNext());
        System.out.println(Stream.of(3, 1, 2).sorted().unordered().sequential().isParallel());
        System.out.println(IntStream.range(0, 50).boxed().gather(java.util.stream.Gatherers.windowFixed(20)).map(java.util.List::size).toList());
    }
}
