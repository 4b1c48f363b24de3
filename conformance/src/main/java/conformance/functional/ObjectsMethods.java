package conformance.functional;

import java.util.Objects;

/// Covers Objects: requireNonNull, equals, hash, toString, checkIndex and defaults.
public final class ObjectsMethods {
    static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("fine");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        attempt(() -> Objects.requireNonNull(null));
        attempt(() -> Objects.requireNonNull(null, "message"));
        attempt(() -> Objects.requireNonNull(null, () -> "supplied"));
        attempt(() -> Objects.requireNonNull("x"));
        attempt(() -> Objects.checkIndex(5, 5));
        attempt(() -> Objects.checkIndex(-1, 5));
        attempt(() -> Objects.checkFromToIndex(2, 6, 5));
        attempt(() -> Objects.checkFromIndexSize(2, 4, 5));
        attempt(() -> Objects.checkIndex(4, 5));
        System.out.println(Objects.equals(null, null) + " " + Objects.equals("a", null) + " " + Objects.deepEquals(new int[] {1}, new int[] {1}) + " " + Objects.toString(null, "default") + Objects.toString(5));
        System.out.println(Objects.requireNonNullElse(null, "else") + Objects.requireNonNullElseGet(null, () -> "get") + Objects.isNull(null) + Objects.nonNull(null) + Objects.compare("a", "b", String::compareTo));
    }
}
