package conformance.collections;

import java.util.BitSet;

/// Covers BitSet: set, clear, flip, ranges, searches, logic, cardinality and conversion.
public final class BitSets {
    public static void main(String[] args) {
        BitSet primes = new BitSet(200);
        primes.set(2, 200);
        for (int i = 2; i * i < 200; i++) {
            if (primes.get(i)) {
                for (int j = i * i; j < 200; j += i) {
                    primes.clear(j);
                }
            }
        }
        System.out.println(primes + " " + primes.cardinality() + " " + primes.length() + " " + primes.size());
        BitSet odd = new BitSet();
        for (int i = 1; i < 130; i += 2) {
            odd.set(i);
        }
        BitSet both = (BitSet) primes.clone();
        both.andNot(odd);
        System.out.println(both.cardinality() + " " + both.intersects(odd) + " " + odd.nextClearBit(1) + " " + odd.previousSetBit(64) + " " + odd.nextSetBit(129) + " " + odd.nextSetBit(130));
        odd.flip(0, 128);
        odd.and(BitSet.valueOf(new long[] {0xFF00L, 3}));
        System.out.println(odd + " " + odd.toLongArray().length + " " + odd.hashCode());
        odd.or(both);
        odd.xor(primes);
        System.out.println(odd.stream().limit(10).sum() + " " + odd.isEmpty());
        System.out.println(BitSet.valueOf(new byte[] {5, 1}));
    }
}
