package conformance.collections;

import java.util.Arrays;
import java.util.Comparator;

/// Covers Comparator combinators: comparing, thenComparing, reversed, nulls first and last, natural and reverse order.
public final class Comparators {
    record Person(String name, int age, Double score) { }

    public static void main(String[] args) {
        Person[] people = {new Person("Bob", 30, 1.5), new Person("ann", 25, null), new Person("Cid", 30, 0.5), new Person("Ann", 25, 9.0)};
        show(people, Comparator.comparing(Person::name));
        show(people, Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::score, Comparator.nullsLast(Comparator.naturalOrder())));
        show(people, Comparator.comparingInt(Person::age).reversed().thenComparing(Person::name));
        show(people, Comparator.comparing(Person::score, Comparator.nullsFirst(Comparator.reverseOrder())));
        show(people, Comparator.comparingLong((Person p) -> -p.age()).thenComparingDouble(p -> p.score() == null ? 0 : p.score()));
        System.out.println(Comparator.<Integer>naturalOrder().compare(1, 2) + " " + Comparator.<Integer>reverseOrder().reversed().compare(2, 1));
    }

    private static void show(Person[] people, Comparator<Person> order) {
        Person[] sorted = people.clone();
        Arrays.sort(sorted, order);
        System.out.println(Arrays.toString(sorted));
    }
}
