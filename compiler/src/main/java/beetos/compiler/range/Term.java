package beetos.compiler.range;

/// A value on the operand stack. A number is `plus - minus + offset` of variables of the [Zone], where those are not negative, and in any
/// case from `low` to `high`. A wrapped one is so but for a multiple of 2^32. Arrays are known by the slot that they were loaded from.
///
/// @param wide whether it is a long or a double
record Term(Kind kind, int plus, int minus, long offset, long low, long high, Term first, Term second, boolean wide) {
    enum Kind {
        NUMBER, WRAPPED,
        /// What `lcmp` leaves of two longs.
        COMPARISON,
        /// The array in the slot `plus`, and an array that was loaded from it.
        ARRAY, ROW,
        /// A new array of `first` elements, and if they are new arrays too, with `second` elements each.
        NEW,
        OTHER
    }

    private static final int NOTHING = -1;

    static final Term OTHER = new Term(Kind.OTHER, NOTHING, NOTHING, 0, 0, 0, null, null, false);
    static final Term WIDE = new Term(Kind.OTHER, NOTHING, NOTHING, 0, 0, 0, null, null, true);
    static final Term INT = between(Integer.MIN_VALUE, Integer.MAX_VALUE, false);
    static final Term LONG = between(-Zone.NONE, Zone.NONE, true);

    static Term between(long low, long high, boolean wide) {
        return new Term(Kind.NUMBER, NOTHING, NOTHING, 0, low, high, null, null, wide);
    }

    static Term constant(long value, boolean wide) {
        return value <= -Zone.NONE || value >= Zone.NONE ? LONG : new Term(Kind.NUMBER, Zone.ZERO, Zone.ZERO, value, value, value, null, null, wide);
    }

    static Term variable(int variable, long low, long high, boolean wide) {
        return new Term(Kind.NUMBER, variable, Zone.ZERO, 0, low, high, null, null, wide);
    }

    static Term array(Kind kind, int slot) {
        return new Term(kind, slot, NOTHING, 0, 0, 0, null, null, false);
    }

    static Term made(Term length, Term rows) {
        return new Term(Kind.NEW, NOTHING, NOTHING, 0, 0, 0, length, rows, false);
    }

    static Term comparison(Term a, Term b) {
        return new Term(Kind.COMPARISON, NOTHING, NOTHING, 0, -1, 1, a, b, false);
    }

    Term within(long least, long most) {
        return new Term(kind, plus, minus, offset, Math.max(low, least), Math.min(high, most), first, second, wide);
    }

    Term widened(boolean toLong) {
        return new Term(kind, plus, minus, offset, low, high, first, second, toLong);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    private boolean isRelated() {
        return isNumber() && plus >= 0;
    }

    /// Whether it is the variable and an offset.
    boolean isVariable(int variable) {
        return isRelated() && plus == variable && minus == Zone.ZERO;
    }

    /// The most that it can be above a variable.
    long above(Zone zone, int variable) {
        long most = high >= Zone.NONE ? Zone.NONE : Zone.sum(high, zone.bound(Zone.ZERO, variable));
        if (isRelated()) {
            most = Math.min(most, Zone.sum(Zone.sum(zone.bound(plus, variable), zone.bound(Zone.ZERO, minus)), offset));
            most = Math.min(most, Zone.sum(Zone.sum(zone.bound(plus, minus), zone.bound(Zone.ZERO, variable)), offset));
        }
        return most;
    }

    /// The most that a variable can be above it.
    long below(Zone zone, int variable) {
        long most = low <= -Zone.NONE ? Zone.NONE : Zone.sum(zone.bound(variable, Zone.ZERO), -low);
        if (isRelated()) {
            most = Math.min(most, Zone.sum(Zone.sum(zone.bound(variable, plus), zone.bound(minus, Zone.ZERO)), -offset));
            most = Math.min(most, Zone.sum(Zone.sum(zone.bound(minus, plus), zone.bound(variable, Zone.ZERO)), -offset));
        }
        return most;
    }

    long high(Zone zone) {
        return above(zone, Zone.ZERO);
    }

    long low(Zone zone) {
        return -below(zone, Zone.ZERO);
    }

    /// `a - b` by their variables, or null where that is more than two variables.
    private static Term difference(Term a, Term b) {
        if (!a.isRelated() || !b.isRelated()) {
            return null;
        }
        int plus = a.plus == b.plus ? Zone.ZERO : a.plus;
        int less = a.plus == b.plus ? Zone.ZERO : b.plus;
        int minus = a.minus == b.minus ? Zone.ZERO : a.minus;
        int more = a.minus == b.minus ? Zone.ZERO : b.minus;
        if (plus != Zone.ZERO && more != Zone.ZERO || minus != Zone.ZERO && less != Zone.ZERO) {
            return null;
        }
        return new Term(Kind.NUMBER, Math.max(plus, more), Math.max(minus, less), Zone.sum(a.offset, -b.offset), -Zone.NONE, Zone.NONE, null, null, true);
    }

    /// `a - b <= limit` is true from now on; false if that cannot be.
    static boolean constrain(Zone zone, Term a, Term b, long limit) {
        Term difference = difference(a, b);
        if (difference != null) {
            return difference.offset >= Zone.NONE || zone.constrain(difference.plus, difference.minus, Zone.sum(limit, -difference.offset));
        }
        boolean possible = true;
        if (a.isRelated() && b.isNumber()) {
            possible = zone.constrain(a.plus, a.minus, Zone.sum(Zone.sum(b.high(zone), limit), -a.offset));
        }
        if (b.isRelated() && a.isNumber() && a.low(zone) > -Zone.NONE) {
            possible &= zone.constrain(b.minus, b.plus, Zone.sum(Zone.sum(-a.low(zone), limit), b.offset));
        }
        return possible;
    }

    /// `a + b`, or with `minus` `a - b`.
    static Term sum(Zone zone, Term a, Term b, boolean minus) {
        boolean wide = a.wide;
        if (!a.isNumber() || !b.isNumber()) {
            return wide ? LONG : INT;
        }
        long low = Zone.sum(a.low(zone), minus ? -b.high(zone) : b.low(zone));
        long high = Zone.sum(a.high(zone), minus ? -b.low(zone) : b.high(zone));
        Term exact = minus ? difference(a, b) : difference(a, new Term(Kind.NUMBER, b.minus, b.plus, -b.offset, 0, 0, null, null, wide));
        if (wide) {
            if (low >= Zone.NONE || high >= Zone.NONE) {
                return LONG;
            }
        } else if (low < Integer.MIN_VALUE || low >= Zone.NONE) {
            return INT;
        } else if (high > Integer.MAX_VALUE) {
            return exact != null && exact.minus == Zone.ZERO && exact.offset < Zone.NONE ? new Term(Kind.WRAPPED, exact.plus, Zone.ZERO, exact.offset, Integer.MIN_VALUE, Integer.MAX_VALUE, null, null, false) : INT;
        }
        return exact == null || exact.offset >= Zone.NONE ? between(low, high, wide)
                : new Term(Kind.NUMBER, exact.plus, exact.minus, exact.offset, low, high, null, null, wide);
    }

    static Term product(Zone zone, Term a, Term b) {
        boolean wide = a.wide;
        Term unknown = wide ? LONG : INT;
        if (!a.isNumber() || !b.isNumber()) {
            return unknown;
        }
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (long x : new long[] {a.low(zone), a.high(zone)}) {
            for (long y : new long[] {b.low(zone), b.high(zone)}) {
                if (Math.multiplyHigh(x, y) != x * y >> 63 || Math.abs(x) >= Zone.NONE || Math.abs(y) >= Zone.NONE || Math.abs(x * y) >= Zone.NONE) {
                    return unknown;
                }
                low = Math.min(low, x * y);
                high = Math.max(high, x * y);
            }
        }
        return wide || low >= Integer.MIN_VALUE && high <= Integer.MAX_VALUE ? between(low, high, wide) : unknown;
    }

    /// It is not negative, so it has not wrapped: a sum of two ints that is too large becomes negative.
    Term notNegative() {
        return kind != Kind.WRAPPED ? this : new Term(Kind.NUMBER, plus, minus, offset, 0, high, null, null, wide);
    }

    /// What it is after its variable `changed` got `step` more; after any other change, without a step.
    Term after(int changed, Long step) {
        Term a = first == null ? null : first.after(changed, step);
        Term b = second == null ? null : second.after(changed, step);
        boolean number = kind == Kind.NUMBER || kind == Kind.WRAPPED;
        if (number && plus >= 0 && (plus == changed || minus == changed)) {
            if (step == null) {
                return kind == Kind.WRAPPED ? INT : between(low, high, wide);
            }
            return new Term(kind, plus, minus, offset - (plus == changed ? step : 0) + (minus == changed ? step : 0), low, high, null, null, wide);
        }
        return a == first && b == second ? this : new Term(kind, plus, minus, offset, low, high, a, b, wide);
    }
}
