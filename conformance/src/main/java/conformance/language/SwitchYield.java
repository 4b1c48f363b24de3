package conformance.language;

/// Covers switch expressions with yield, nested ones, and values on the stack around them.
public final class SwitchYield {
    static int value(int a, int b) {
        return a * 10 + switch (b) {
            case 1 -> 100;
            case 2 -> {
                int sum = 0;
                for (int i = 0; i < a; i++) {
                    sum += i;
                }
                yield sum;
            }
            case 3 -> switch (a) {
                case 0 -> 7;
                default -> {
                    try {
                        yield 10 / (a - 1);
                    } catch (ArithmeticException zero) {
                        yield -1;
                    }
                }
            };
            default -> throw new IllegalArgumentException("b=" + b);
        };
    }

    public static void main(String[] args) {
        for (int a = 0; a < 4; a++) {
            for (int b = 1; b < 4; b++) {
                System.out.print(value(a, b) + " ");
            }
        }
        System.out.println();
        try {
            value(1, 9);
        } catch (IllegalArgumentException expected) {
            System.out.println(expected.getMessage());
        }
        String kind = switch ((Integer) args.length) {
            case Integer n when n > 5 -> "many";
            case Integer n -> "few " + n;
        };
        System.out.println(kind);
    }
}
