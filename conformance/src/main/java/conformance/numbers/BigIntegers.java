package conformance.numbers;

import java.math.BigInteger;

/// Covers BigInteger: arithmetic, division with signs, powers, modular arithmetic, bits, radices and primes.
public final class BigIntegers {
    public static void main(String[] args) {
        BigInteger a = new BigInteger("123456789012345678901234567890");
        BigInteger b = new BigInteger("-987654321098765432109");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b) + " " + a.remainder(b) + " " + a.mod(b.negate()) + " " + b.mod(a));
        System.out.println(a.pow(5) + " " + a.gcd(b) + " " + b.abs().sqrt() + " " + a.negate().signum() + " " + a.compareTo(b));
        System.out.println(a.modPow(new BigInteger("1000"), BigInteger.valueOf(1_000_000_007)) + " " + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)));
        System.out.println(a.shiftLeft(70) + " " + b.shiftRight(10) + " " + a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.not() + " " + b.bitLength() + " " + b.bitCount() + " " + a.testBit(3) + " " + a.getLowestSetBit());
        System.out.println(a.toString(16) + " " + b.toString(36) + " " + new BigInteger("-zz", 36) + " " + new BigInteger(new byte[] {-1, 0, 5}) + " " + a.toByteArray().length);
        System.out.println(a.longValue() + " " + a.intValue() + " " + a.doubleValue() + " " + b.floatValue() + " " + a.hashCode());
        System.out.println(BigInteger.valueOf(97).isProbablePrime(20) + " " + BigInteger.valueOf(100).nextProbablePrime() + " " + BigInteger.TWO.pow(127).subtract(BigInteger.ONE).isProbablePrime(10));
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial);
        try {
            a.divide(BigInteger.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.longValueExact();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            new BigInteger("12x");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
