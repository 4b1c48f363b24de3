package conformance.basic;

/// Covers for, while and do loops, nested ones, break, continue and labels.
public final class Loops {
    public static void main(String[] args) {
        int sum = 0;
        for (int i = 1; i <= 10; i++) {
            sum += i;
        }
        System.out.println(sum);
        int n = 27;
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        System.out.println(steps);
        int countdown = 3;
        do {
            System.out.println(countdown);
            countdown--;
        } while (countdown > 0);
        int found = 0;
        outer:
        for (int i = 2; i < 50; i++) {
            for (int j = 2; j * j <= i; j++) {
                if (i % j == 0) {
                    continue outer;
                }
            }
            if (i > 40) {
                break outer;
            }
            found = found * 3 + i;
        }
        System.out.println(found);
    }
}
