package conformance.language;

/// Covers initialisers that need each other and see defaults, and one that reads itself recursively.
public final class InitCycles {
    static final class First {
        static final int BEFORE = Integer.parseInt("1");
        static final int FROM_SECOND = Second.VALUE + 1;
        static final int AFTER = Integer.parseInt("3");
    }

    static final class Second {
        static final int SEEN_BEFORE = First.BEFORE;
        static final int SEEN_AFTER = First.AFTER;
        static final int VALUE = Integer.parseInt("10");
    }

    static final class Self {
        static final Self INSTANCE = new Self();
        static int counter = 5;
        final int seen = counter;

        Self() {
            counter++;
        }
    }

    public static void main(String[] args) {
        System.out.println(First.FROM_SECOND);
        System.out.println(Second.SEEN_BEFORE + " " + Second.SEEN_AFTER);
        System.out.println(Self.INSTANCE.seen + " " + Self.counter);
    }
}
