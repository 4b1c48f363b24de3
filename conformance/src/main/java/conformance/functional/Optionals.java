package conformance.functional;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/// Covers Optional and its primitive forms: map, filter, or, orElse, ifPresent and their exceptions.
public final class Optionals {
    public static void main(String[] args) {
        Optional<String> some = Optional.of("value");
        Optional<String> none = Optional.empty();
        System.out.println(some + " " + none + " " + some.map(String::length) + " " + none.map(String::length) + " " + some.filter(v -> v.length() > 10));
        System.out.println(some.orElse("x") + none.orElse("x") + none.orElseGet(() -> "y") + none.or(() -> Optional.of("z")).get() + some.flatMap(v -> Optional.of(v + "!")).get());
        some.ifPresent(v -> System.out.println("present " + v));
        none.ifPresentOrElse(v -> System.out.println("never"), () -> System.out.println("absent"));
        System.out.println(some.isPresent() + " " + none.isEmpty() + " " + some.equals(Optional.of("value")) + " " + some.stream().count() + " " + Optional.ofNullable(null).isPresent());
        try {
            none.get();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            none.orElseThrow(() -> new IllegalStateException("own"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(OptionalInt.of(5) + " " + OptionalInt.empty().orElse(-1) + " " + OptionalInt.empty() + " " + some.hashCode());
        try {
            Optional.of(null);
        } catch (NullPointerException e) {
            System.out.println("null refused");
        }
    }
}
