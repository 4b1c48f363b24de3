package conformance.numbers;

import java.util.Arrays;
import java.util.Random;

/// Covers java.util.Random with a seed: every kind of value, bounds, gaussians, streams and bytes.
public final class Randoms {
    public static void main(String[] args) {
        Random random = new Random(2024);
        System.out.println(random.nextInt() + " " + random.nextInt(100) + " " + random.nextInt(64) + " " + random.nextLong() + " " + random.nextBoolean() + " " + random.nextFloat() + " " + random.nextDouble() + " " + random.nextGaussian() + " " + random.nextGaussian());
        byte[] bytes = new byte[7];
        random.nextBytes(bytes);
        System.out.println(Arrays.toString(bytes) + " " + random.nextInt(5, 10) + " " + random.nextLong(1000) + " " + random.nextDouble(2, 3));
        System.out.println(Arrays.toString(random.ints(5, 0, 10).toArray()) + " " + random.doubles(2).sum());
        random.setSeed(1);
        System.out.println(random.nextInt() == new Random(1).nextInt());
        int[] counts = new int[6];
        for (int i = 0; i < 6000; i++) {
            counts[random.nextInt(6)]++;
        }
        System.out.println(Arrays.toString(counts));
        try {
            random.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
