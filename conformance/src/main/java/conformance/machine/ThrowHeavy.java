package conformance.machine;

/// Throws and catches tens of thousands of exceptions across calls, with finally blocks and locals that survive.
public final class ThrowHeavy {
    static int work(int n) {
        int local = n * 3;
        try {
            if (n % 3 == 0) {
                throw new IllegalStateException();
            }
            if (n % 5 == 0) {
                return local / (n % 5);
            }
            return local;
        } catch (IllegalStateException e) {
            return local + 1;
        } finally {
            local = -1;
        }
    }

    public static void main(String[] args) {
        long sum = 0;
        int caught = 0;
        for (int i = 0; i < 20000; i++) {
            try {
                sum += work(i);
            } catch (ArithmeticException | ArrayIndexOutOfBoundsException e) {
                caught++;
            }
        }
        System.out.println(sum + " " + caught);
    }
}
