package conformance.language;

/// Covers enums with fields, bodies, abstract methods, valueOf, ordinal, compareTo and static look-up.
public final class Enums {
    enum Operation {
        ADD("+") {
            @Override int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            @Override int apply(int a, int b) {
                return a * b;
            }

            @Override public String toString() {
                return "times";
            }
        };

        private final String symbol;
        private static int count;

        static {
            for (Operation operation : values()) {
                count += operation.symbol.length();
            }
        }

        Operation(String symbol) {
            this.symbol = symbol;
        }

        abstract int apply(int a, int b);
    }

    enum Size { SMALL, MEDIUM, LARGE }

    public static void main(String[] args) {
        for (Operation operation : Operation.values()) {
            System.out.println(operation + " " + operation.symbol + " " + operation.name() + " " + operation.apply(6, 7) + " " + operation.ordinal());
        }
        System.out.println(Operation.count);
        System.out.println(Size.valueOf("MEDIUM").compareTo(Size.LARGE));
        System.out.println(Size.SMALL == Size.valueOf("SMALL"));
        System.out.println(Size.values() != Size.values());
        System.out.println(Operation.ADD.getDeclaringClass() == Operation.class);
        System.out.println(Operation.ADD.getClass() == Operation.class);
        try {
            Size.valueOf("HUGE");
        } catch (IllegalArgumentException unknown) {
            System.out.println(unknown.getMessage());
        }
    }
}
