package conformance.time;

import java.time.Instant;

/// Covers System.nanoTime, currentTimeMillis and Instant.now: they advance and never go back.
public final class Clocks {
    public static void main(String[] args) {
        long before = System.nanoTime();
        long millis = System.currentTimeMillis();
        long sum = 0;
        for (int i = 0; i < 20000; i++) {
            sum += i * (long) i;
        }
        long after = System.nanoTime();
        System.out.println(after >= before);
        System.out.println(System.currentTimeMillis() >= millis);
        System.out.println(sum);
        System.out.println(!Instant.now().isBefore(Instant.ofEpochMilli(millis)));
    }
}
