package conformance.language;

/// Covers try-with-resources: order of closing, suppressed exceptions, null resources and effectively final ones.
public final class TryWithResources {
    static final class Resource implements AutoCloseable {
        private final String name;
        private final boolean failing;

        Resource(String name, boolean failing) {
            this.name = name;
            this.failing = failing;
            System.out.println("open " + name);
        }

        @Override public void close() {
            System.out.println("close " + name);
            if (failing) {
                throw new IllegalStateException("close " + name);
            }
        }
    }

    static void run(boolean failA, boolean failB, boolean failBody) {
        try (Resource a = new Resource("a", failA); Resource b = new Resource("b", failB); Resource none = null) {
            System.out.println("body " + (none == null));
            if (failBody) {
                throw new IllegalArgumentException("body");
            }
        } catch (RuntimeException e) {
            System.out.println("caught " + e.getMessage());
            for (Throwable suppressed : e.getSuppressed()) {
                System.out.println("suppressed " + suppressed.getMessage());
            }
        } finally {
            System.out.println("finally");
        }
    }

    public static void main(String[] args) {
        run(false, false, false);
        run(false, false, true);
        run(true, true, true);
        run(true, true, false);
        Resource outer = new Resource("outer", false);
        try (outer) {
            System.out.println("using outer");
        }
    }
}
