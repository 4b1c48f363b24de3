package conformance.language;

/// Covers exceptions from accessors inside patterns and from switches without a matching case.
public final class PatternFailure {
    record Angry(int value) {
        @Override public int value() {
            if (value == 0) {
                throw new IllegalStateException("accessor");
            }
            return value;
        }
    }

    enum Flag { YES }

    public static void main(String[] args) {
        Object[] all = {new Angry(5), new Angry(0)};
        for (Object one : all) {
            try {
                if (one instanceof Angry(int v)) {
                    System.out.println("value " + v);
                }
            } catch (MatchException e) {
                System.out.println("match: " + e.getCause().getMessage());
            }
        }
        Flag none = null;
        try {
            System.out.println(switch (none) {
                case YES -> "yes";
            });
        } catch (NullPointerException e) {
            System.out.println("null enum");
        }
        String text = null;
        try {
            switch (text) {
                case "a" -> System.out.println("a");
                default -> System.out.println("default");
            }
        } catch (NullPointerException e) {
            System.out.println("null string");
        }
    }
}
