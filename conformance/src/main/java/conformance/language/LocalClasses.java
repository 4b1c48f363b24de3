package conformance.language;

/// Covers local and anonymous classes that capture locals, parameters and the enclosing instance.
public final class LocalClasses {
    interface Step {
        int next(int x);
    }

    private final int base;

    LocalClasses(int base) {
        this.base = base;
    }

    Step adder(int amount) {
        class Adder implements Step {
            private int calls;

            @Override public int next(int x) {
                calls++;
                return x + amount + base + calls;
            }
        }
        return new Adder();
    }

    Step twice(Step step) {
        long factor = 2L;
        return new Step() {
            private final int extra = base * 100;

            @Override public int next(int x) {
                return (int) (factor * step.next(x)) + extra;
            }

            @Override public String toString() {
                return "twice " + factor;
            }
        };
    }

    public static void main(String[] args) {
        LocalClasses it = new LocalClasses(3);
        Step step = it.twice(it.adder(10));
        System.out.println(step.next(1));
        System.out.println(step.next(1));
        System.out.println(step);
        record Pair(int a, int b) {
            int sum() {
                return a + b;
            }
        }
        enum Side { LEFT, RIGHT }
        System.out.println(new Pair(4, 5).sum() + " " + Side.RIGHT);
        Object[] made = new Object[3];
        for (int i = 0; i < 3; i++) {
            final int k = i * i;
            made[i] = new Object() {
                @Override public String toString() {
                    return "object " + k;
                }
            };
        }
        for (Object object : made) {
            System.out.println(object);
        }
    }
}
