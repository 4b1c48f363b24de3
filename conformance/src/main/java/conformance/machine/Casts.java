package conformance.machine;

import java.util.ArrayList;
import java.util.List;

/// Covers ClassCastException: classes, interfaces, arrays and generics, with the head of the message.
public final class Casts {
    static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("nothing");
        } catch (ClassCastException e) {
            String message = e.getMessage();
            int modules = message.indexOf(" (");
            System.out.println(modules < 0 ? message : message.substring(0, modules));
        }
    }

    interface Shape { }

    static class Round implements Shape { }

    static final class Ball extends Round { }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Object text = "text";
        Object number = 5;
        Object ints = new int[1];
        Object strings = new String[1];
        Object round = new Round();
        attempt(() -> System.out.println((Integer) text));
        attempt(() -> System.out.println((String) number));
        attempt(() -> System.out.println(((Runnable) text)));
        attempt(() -> System.out.println((Ball) round));
        attempt(() -> System.out.println(((Shape) strings)));
        attempt(() -> System.out.println(((long[]) ints).length));
        attempt(() -> System.out.println(((Integer[]) strings).length));
        attempt(() -> System.out.println(((Object[]) ints).length));
        attempt(() -> System.out.println(((Object[]) strings).length));
        attempt(() -> System.out.println(((int[][]) strings).length));
        List raw = new ArrayList();
        raw.add(5);
        List<String> wrong = raw;
        attempt(() -> System.out.println(wrong.get(0).length()));
        attempt(() -> ((Comparable) text).compareTo(number));
    }
}
