package conformance.language;

/// Covers assert statements, which are off unless asked for, and flexible constructor bodies.
public final class Assertions {
    static class Positive {
        final int value;

        Positive(int value) {
            this.value = value;
        }
    }

    static final class Checked extends Positive {
        private final String text;

        Checked(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
            text = "checked " + value;
            super(value * 2);
        }
    }

    public static void main(String[] args) {
        boolean evaluated = false;
        assert evaluated = true;
        System.out.println(evaluated);
        assert args.length > 100 : "never evaluated";
        Checked checked = new Checked(4);
        System.out.println(checked.text + " " + checked.value);
        try {
            new Checked(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
