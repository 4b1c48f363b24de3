package conformance.traps;

/// Covers a method with dozens of protected regions, one after the other and nested.
public final class ManyHandlers {
    private static int fail(int n) {
        if (n % 3 == 0) {
            throw new IllegalStateException("n" + n);
        }
        return n;
    }

    private static int many(int n) {
        int r = 0;
        try { r += fail(n); } catch (IllegalStateException e) { r += 1; }
        try { r += fail(n + 1); } catch (IllegalStateException e) { r += 2; }
        try { r += fail(n + 2); } catch (IllegalStateException e) { r += 3; } finally { r ^= 1; }
        try { r += fail(n + 3); } catch (IllegalStateException e) { r += 4; }
        try { r += fail(n + 4); } catch (IllegalStateException e) { r += 5; } finally { r ^= 2; }
        try { r += fail(n + 5); } catch (IllegalStateException e) { r += 6; }
        try { r += fail(n + 6); } catch (IllegalStateException e) { r += 7; }
        try { r += fail(n + 7); } catch (IllegalStateException e) { r += 8; } finally { r ^= 4; }
        try {
            r += fail(n + 8);
            try {
                r += fail(n + 9);
                try {
                    r += fail(n + 10);
                    try {
                        r += fail(n + 11);
                    } catch (IllegalArgumentException e) {
                        r = -1;
                    } finally {
                        r += fail(n + 12);
                    }
                } catch (IllegalStateException e) {
                    r += e.getMessage().length();
                } finally {
                    r *= 3;
                }
            } catch (IllegalStateException e) {
                r += 1000;
            } finally {
                r -= 7;
            }
        } catch (IllegalStateException e) {
            r += 5000;
        } finally {
            r ^= 8;
        }
        return r;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 12; i++) {
            System.out.println(many(i));
        }
    }
}
