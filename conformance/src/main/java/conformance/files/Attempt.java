package conformance.files;

/// One thing tried: its result is printed, or what it threw.
final class Attempt {
    private Attempt() { }

    interface Body {
        Object run() throws Exception;
    }

    interface Action {
        void run() throws Exception;
    }

    static void of(String label, Body body) {
        try {
            System.out.println(label + ": " + body.run());
        } catch (Exception thrown) {
            System.out.println(label + ": " + thrown + (thrown.getCause() == null ? "" : " because of " + thrown.getCause()));
        }
    }

    static void act(String label, Action action) {
        of(label, () -> {
            action.run();
            return "done";
        });
    }
}
