package conformance.language;

/// Covers finally blocks that nest, return, override results, rethrow and run on break and continue.
public final class NestedFinally {
    private static final StringBuilder LOG = new StringBuilder();

    @SuppressWarnings("finally")
    static int overrides() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    static int keeps() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 5;
            LOG.append("k").append(x);
        }
    }

    @SuppressWarnings("finally")
    static String swallows() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            return "swallowed";
        }
    }

    static void nested(int n) throws Exception {
        try {
            try {
                LOG.append("[a");
                if (n == 1) {
                    throw new Exception("one");
                }
            } finally {
                LOG.append("b");
                try {
                    if (n == 2) {
                        throw new Exception("two");
                    }
                } finally {
                    LOG.append("c");
                }
            }
            LOG.append("d");
        } catch (RuntimeException never) {
            LOG.append("!");
        } finally {
            LOG.append("e]");
        }
    }

    public static void main(String[] args) {
        System.out.println(overrides());
        System.out.println(keeps());
        System.out.println(swallows());
        for (int i = 0; i < 3; i++) {
            try {
                nested(i);
            } catch (Exception e) {
                LOG.append(e.getMessage());
            }
        }
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                LOG.append(i);
            } finally {
                LOG.append("f");
            }
        }
        System.out.println(LOG);
    }
}
