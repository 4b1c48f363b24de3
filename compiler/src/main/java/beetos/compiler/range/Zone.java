package beetos.compiler.range;

import java.util.Arrays;

/// What is known of the differences between variables: `bound(x, y)` is the most that `x - y` can be. Variable 0 is the number 0.
///
/// Bounds are those that follow from others as far as they were taken in: a bound that is not the least possible one is still true.
final class Zone {
    static final int ZERO = 0;
    /// No bound, or none that is worth keeping.
    static final long NONE = 1L << 62;

    private final int count;
    private final long[] bounds;

    Zone(int count) {
        this.count = count;
        bounds = new long[count * count];
        Arrays.fill(bounds, NONE);
        for (int x = 0; x < count; x++) {
            bounds[x * count + x] = 0;
        }
    }

    private Zone(Zone other) {
        count = other.count;
        bounds = other.bounds.clone();
    }

    Zone copy() {
        return new Zone(this);
    }

    /// The sum of two bounds; what is out of range is no bound.
    static long sum(long a, long b) {
        return a >= NONE || b >= NONE || a <= -NONE || b <= -NONE || a + b >= NONE || a + b <= -NONE ? NONE : a + b;
    }

    long bound(int x, int y) {
        return bounds[x * count + y];
    }

    /// The most that a variable can be, or `NONE`.
    long high(int x) {
        return bound(x, ZERO);
    }

    /// The least that a variable can be, or `-NONE`.
    long low(int x) {
        return -bound(ZERO, x);
    }

    /// `x - y <= limit` is true from now on; false if that cannot be.
    boolean constrain(int x, int y, long limit) {
        if (x == y) {
            return limit >= 0;
        }
        if (limit >= bound(x, y) || limit <= -NONE) {
            return true;
        }
        if (sum(limit, bound(y, x)) < 0) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            long before = sum(bound(i, x), limit);
            if (before == NONE) {
                continue;
            }
            for (int j = 0; j < count; j++) {
                long through = sum(before, bound(y, j));
                if (through < bound(i, j)) {
                    bounds[i * count + j] = through;
                }
            }
        }
        return true;
    }

    void forget(int x) {
        for (int y = 0; y < count; y++) {
            if (y != x) {
                bounds[x * count + y] = NONE;
                bounds[y * count + x] = NONE;
            }
        }
    }

    /// `x` is now what the term is, of which the variables have their present values.
    void assign(int x, Term term) {
        long[] above = new long[count];
        long[] below = new long[count];
        for (int y = 0; y < count; y++) {
            above[y] = term.above(this, y);
            below[y] = term.below(this, y);
        }
        if (term.isVariable(x)) {       // x + offset: what was known of x moves with it
            for (int y = 0; y < count; y++) {
                above[y] = sum(bound(x, y), term.offset());
                below[y] = sum(bound(y, x), -term.offset());
            }
        }
        for (int y = 0; y < count; y++) {
            if (y != x) {
                bounds[x * count + y] = above[y];
                bounds[y * count + x] = below[y];
            }
        }
    }

    /// What is true of both; what became weaker since `this` is given up to the next limit, if `widen`, so that an end comes.
    Zone join(Zone other, boolean widen) {
        Zone joined = new Zone(this);
        for (int i = 0; i < bounds.length; i++) {
            if (other.bounds[i] > bounds[i]) {
                joined.bounds[i] = widen ? limit(i, other.bounds[i]) : other.bounds[i];
            }
        }
        if (widen) {
            joined.tighten();
        }
        return joined;
    }

    /// Takes back what the limits of numbers lost and their differences still say.
    private void tighten() {
        for (int x = 1; x < count; x++) {
            for (int y = 1; y < count; y++) {
                bounds[x * count] = Math.min(bounds[x * count], sum(bound(x, y), bound(y, ZERO)));
                bounds[x] = Math.min(bounds[x], sum(bound(ZERO, y), bound(y, x)));
            }
        }
    }

    private long limit(int entry, long bound) {
        if (entry % count == ZERO && bound <= Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        return entry / count == ZERO && bound <= -(long) Integer.MIN_VALUE ? bound <= 0 ? 0 : -(long) Integer.MIN_VALUE : NONE;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Zone zone && Arrays.equals(bounds, zone.bounds);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(bounds);
    }
}
