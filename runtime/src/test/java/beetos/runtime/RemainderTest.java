package beetos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The remainder's long division against the JVM's `%`, bit for bit.
class RemainderTest {
    private static final double[] SPECIAL = {0.0, -0.0, 1, -1, 0.5, 3, -5.5, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE,
        1e300, 1e-300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Math.PI};

    @Test void specialValues() {
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                check(x, y);
            }
        }
    }

    @Test void randomBits() {
        long seed = 25;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            check(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()));
            check(random.nextGaussian() * 1e6, random.nextGaussian());
            float x = Float.intBitsToFloat(random.nextInt());
            float y = Float.intBitsToFloat(random.nextInt());
            assertEquals(Float.floatToIntBits(x % y), Float.floatToIntBits(Remainder.of(x, y)), () -> x + " % " + y + ", seed " + seed);
        }
    }

    private static void check(double x, double y) {
        assertEquals(Double.doubleToLongBits(x % y), Double.doubleToLongBits(Remainder.of(x, y)), () -> x + " % " + y);
    }
}
