package conformance.text;

import java.util.Random;

/// Covers 500 random doubles and floats printed and parsed back to the same bits.
public final class RoundTrips {
    public static void main(String[] args) {
        Random random = new Random(12345);
        int wrong = 0;
        int hash = 0;
        for (int i = 0; i < 500; i++) {
            double d = Double.longBitsToDouble(random.nextLong());
            String text = Double.toString(d);
            hash = hash * 31 + text.hashCode();
            if (Double.doubleToLongBits(Double.parseDouble(text)) != Double.doubleToLongBits(d)) {
                wrong++;
            }
            float f = Float.intBitsToFloat(random.nextInt());
            String single = Float.toString(f);
            hash = hash * 31 + single.hashCode();
            if (Float.floatToIntBits(Float.parseFloat(single)) != Float.floatToIntBits(f)) {
                wrong++;
            }
        }
        System.out.println(wrong + " " + hash);
    }
}
