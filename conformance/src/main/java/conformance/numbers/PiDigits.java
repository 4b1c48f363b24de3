package conformance.numbers;

import java.math.BigInteger;

/// Computes 200 digits of pi with BigInteger by a spigot.
public final class PiDigits {
    public static void main(String[] args) {
        BigInteger q = BigInteger.ONE, r = BigInteger.ZERO, t = BigInteger.ONE, k = BigInteger.ONE, n = BigInteger.valueOf(3), l = BigInteger.valueOf(3);
        StringBuilder digits = new StringBuilder();
        BigInteger two = BigInteger.TWO, three = BigInteger.valueOf(3), four = BigInteger.valueOf(4), seven = BigInteger.valueOf(7);
        while (digits.length() < 200) {
            if (four.multiply(q).add(r).subtract(t).compareTo(n.multiply(t)) < 0) {
                digits.append(n);
                BigInteger next = BigInteger.TEN.multiply(r.subtract(n.multiply(t)));
                n = BigInteger.TEN.multiply(three.multiply(q).add(r)).divide(t).subtract(BigInteger.TEN.multiply(n));
                q = q.multiply(BigInteger.TEN);
                r = next;
            } else {
                BigInteger next = two.multiply(q).add(r).multiply(l);
                BigInteger digit = q.multiply(seven.multiply(k)).add(two).add(r.multiply(l)).divide(t.multiply(l));
                q = q.multiply(k);
                t = t.multiply(l);
                l = l.add(two);
                k = k.add(BigInteger.ONE);
                n = digit;
                r = next;
            }
        }
        System.out.println(digits);
    }
}
