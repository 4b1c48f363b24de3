package conformance.functional;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Covers reduce, matches, min, max, count, sums, averages, statistics and finding.
public final class StreamReductions {
    public static void main(String[] args) {
        List<Integer> numbers = List.of(3, 1, 4, 1, 5, 9, 2, 6);
        System.out.println(numbers.stream().reduce(0, Integer::sum) + " " + numbers.stream().reduce(Integer::max).get() + " " + numbers.stream().reduce("", (t, n) -> t + n, String::concat));
        System.out.println(numbers.stream().anyMatch(n -> n > 8) + " " + numbers.stream().allMatch(n -> n > 1) + " " + numbers.stream().noneMatch(n -> n > 9));
        System.out.println(numbers.stream().min(Comparator.naturalOrder()).get() + " " + numbers.stream().max(Comparator.comparing(n -> n % 5)).get());
        IntSummaryStatistics statistics = numbers.stream().mapToInt(Integer::intValue).summaryStatistics();
        System.out.println(statistics.getSum() + " " + statistics.getMin() + " " + statistics.getMax() + " " + statistics.getAverage() + " " + statistics.getCount());
        System.out.println(IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b) + " " + LongStream.range(0, 100000).sum() + " " + DoubleStream.of(0.1, 0.2, 0.3).sum());
        System.out.println(IntStream.empty().average() + " " + IntStream.of(1, 2).average() + " " + Stream.empty().findAny() + " " + IntStream.of(7).max());
        System.out.println(IntStream.range(0, 20).filter(i -> i % 3 == 0).boxed().toList() + " " + IntStream.range(0, 5).mapToObj(i -> "i" + i).toList());
        System.out.println(IntStream.iterate(1, i -> i * 3).limit(5).asLongStream().mapToObj(Long::toString).toList());
        System.out.println(java.util.Arrays.toString(Stream.of("b", "a").sorted().toArray(String[]::new)) + DoubleStream.of(1.5, 2.5).map(Math::rint).sum());
        System.out.println("hello".chars().mapToObj(c -> (char) c).map(c -> (char) (c + 1)).map(String::valueOf).reduce("", String::concat));
    }
}
