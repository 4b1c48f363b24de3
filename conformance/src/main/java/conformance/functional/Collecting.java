package conformance.functional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Covers Collectors: lists, sets, maps, grouping, partitioning, joining, counting, teeing and reducing.
public final class Collecting {
    public static void main(String[] args) {
        List<String> words = List.of("apple", "bob", "cat", "avocado", "banana", "cherry", "dog");
        System.out.println(words.stream().collect(Collectors.joining(", ", "[", "]")));
        System.out.println("" + words.stream().collect(Collectors.groupingBy(w -> w.charAt(0), TreeMap::new, Collectors.counting())));
        System.out.println(words.stream().collect(Collectors.groupingBy(String::length)));
        System.out.println(words.stream().collect(Collectors.partitioningBy(w -> w.length() > 3, Collectors.mapping(w -> w.substring(0, 2), Collectors.toList()))));
        System.out.println("" + words.stream().collect(Collectors.toMap(Function.identity(), String::length, (a, b) -> a, LinkedHashMap::new)));
        System.out.println(words.stream().collect(Collectors.toCollection(TreeSet::new)).first());
        System.out.println(words.stream().collect(Collectors.summingInt(String::length)) + " " + words.stream().collect(Collectors.averagingDouble(String::length)));
        System.out.println("" + words.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.joining(), (n, all) -> n + all)));
        System.out.println("" + words.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)));
        System.out.println(words.stream().collect(Collectors.reducing(0, String::length, Integer::sum)) + " " + words.stream().collect(Collectors.minBy(java.util.Comparator.reverseOrder())).get());
        System.out.println(words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.filtering(w -> w.contains("a"), Collectors.toSet()))).get(3));
        System.out.println(Stream.of(1, 2, 3, 4).collect(Collectors.flatMapping(x -> Stream.of(x, -x), Collectors.toList())));
        System.out.println(words.stream().collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).length());
        try {
            Map<Integer, String> clash = words.stream().collect(Collectors.toMap(String::length, w -> w));
            System.out.println(clash);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(words.stream().collect(Collectors.summarizingInt(String::length)));
    }
}
