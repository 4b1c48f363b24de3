package conformance.numbers;

import java.math.BigInteger;

/// Covers BigInteger at sizes that use Karatsuba, Toom-Cook and recursive printing and division.
public final class BigPowers {
    public static void main(String[] args) {
        BigInteger big = BigInteger.valueOf(7).pow(3000);
        BigInteger other = BigInteger.valueOf(11).pow(2500).add(BigInteger.TEN);
        System.out.println(big.bitLength() + " " + big.multiply(other).hashCode() + " " + big.multiply(big).equals(big.pow(2)));
        BigInteger[] parts = big.multiply(other).add(BigInteger.ONE).divideAndRemainder(other);
        System.out.println(parts[0].equals(big) + " " + parts[1]);
        System.out.println(BigInteger.valueOf(3).pow(1000).toString().length() + " " + BigInteger.valueOf(3).pow(1000).toString().hashCode());
        System.out.println(new BigInteger(BigInteger.valueOf(3).pow(1000).toString()).equals(BigInteger.valueOf(3).pow(1000)));
    }
}
