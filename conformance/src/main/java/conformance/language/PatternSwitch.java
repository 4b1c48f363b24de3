package conformance.language;

/// Covers pattern switches over Object: types, guards, null, dominance order, enums and arrays.
public final class PatternSwitch {
    enum Mode { ON, OFF }

    static String describe(Object object) {
        return switch (object) {
            case null -> "null";
            case Integer i when i > 100 -> "big " + i;
            case Integer i when i < 0 -> "negative " + i;
            case Integer i -> "int " + i;
            case Long l -> "long " + l;
            case String s when s.isEmpty() -> "empty";
            case String s -> "string " + s.length();
            case Mode.ON -> "on";
            case Mode mode -> "mode " + mode.ordinal();
            case int[] ints -> "ints " + ints.length;
            case Object[] objects -> "objects " + objects.length;
            case CharSequence chars -> "chars " + chars;
            case Runnable runnable -> "runnable";
            default -> "other " + object;
        };
    }

    public static void main(String[] args) {
        Runnable runnable = () -> { };
        Object[] all = {null, 5, 101, -3, 7L, "", "abc", Mode.ON, Mode.OFF, new int[3], new String[2], new StringBuilder("sb"), runnable, 2.5};
        for (Object one : all) {
            System.out.println(describe(one));
        }
    }
}
