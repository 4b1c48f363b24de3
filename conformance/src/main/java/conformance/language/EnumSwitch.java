package conformance.language;

/// Covers switches over enums, as statements and exhaustive expressions, in other classes too.
public final class EnumSwitch {
    enum Color { RED, GREEN, BLUE }

    static String name(Color color) {
        switch (color) {
            case RED:
                return "r";
            case BLUE:
                return "b";
            default:
                return "?";
        }
    }

    static int code(Color color) {
        return switch (color) {
            case RED -> 0xFF0000;
            case GREEN -> {
                int shifted = 0xFF << 8;
                yield shifted;
            }
            case BLUE -> 0xFF;
        };
    }

    public static void main(String[] args) {
        for (Color color : Color.values()) {
            System.out.println(name(color) + " " + code(color));
        }
    }
}
