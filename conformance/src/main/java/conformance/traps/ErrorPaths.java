package conformance.traps;

/// Runs a seeded tree of calls that throw, catch, rethrow, return through finally and recurse.
public final class ErrorPaths {
    private static int steps;
    private static int seed;

    private static int next(int limit) {
        seed = seed * 1103515245 + 12345;
        return (seed >>> 16) % limit;
    }

    private static final class Own extends Exception {
        private static final long serialVersionUID = 1;
        final int code;

        Own(int code) {
            this.code = code;
        }
    }

    private static long call(int depth, int a, long b, double c) throws Own {
        steps++;
        if (depth == 0 || steps > 4000) {
            return a + b + (long) c;
        }
        long result = a;
        for (int i = 0; i < 3; i++) {
            try {
                switch (next(7)) {
                    case 0 -> throw new Own(depth);
                    case 1 -> result += call(depth - 1, a + 1, b * 3, c / 2);
                    case 2 -> {
                        if ((result & 1) == 0) {
                            throw new IllegalStateException("even");
                        }
                        result += call(depth - 1, i, result, c + 1);
                    }
                    case 3 -> {
                        try {
                            result ^= call(depth - 1, a - i, b + depth, c);
                        } finally {
                            result += 11;
                            if (next(9) == 0) {
                                continue;
                            }
                        }
                    }
                    case 4 -> {
                        if (next(4) == 0) {
                            return result * 7;
                        }
                    }
                    case 5 -> result += new int[next(3)][0].length;
                    default -> result -= depth;
                }
            } catch (Own own) {
                result += own.code * 31L;
                if (own.code == depth && next(3) == 0) {
                    throw new Own(own.code + 1);
                }
            } catch (IllegalStateException | IndexOutOfBoundsException e) {
                result = result * 5 + 1;
            } finally {
                result += i;
            }
        }
        return result;
    }

    public static void main(String[] args) {
        long total = 0;
        for (int round = 0; round < 40; round++) {
            seed = round * 7919;
            steps = 0;
            try {
                total = total * 31 + call(7, round, round * 1000L, 0.5);
            } catch (Own own) {
                total = total * 31 + own.code;
            }
        }
        System.out.println(total);
    }
}
