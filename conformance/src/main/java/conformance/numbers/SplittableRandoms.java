package conformance.numbers;

import java.util.SplittableRandom;

/// Covers SplittableRandom with a seed and its splits.
public final class SplittableRandoms {
    public static void main(String[] args) {
        SplittableRandom random = new SplittableRandom(99);
        System.out.println(random.nextInt() + " " + random.nextLong() + " " + random.nextInt(10, 20) + " " + random.nextDouble() + " " + random.nextBoolean());
        SplittableRandom split = random.split();
        System.out.println(split.nextInt() + " " + random.nextInt() + " " + split.ints(3, 0, 5).sum());
    }
}
