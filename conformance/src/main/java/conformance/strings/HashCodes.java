package conformance.strings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Covers hash codes of strings, boxes, arrays, lists and records-like combinations that Java prescribes.
public final class HashCodes {
    public static void main(String[] args) {
        System.out.println("".hashCode() + " " + "hash".hashCode() + " " + "\u4e2d\u6587".hashCode() + " " + "a long text that overflows the hash".hashCode());
        System.out.println(Integer.hashCode(-5) + " " + Long.hashCode(1L << 40) + " " + Double.hashCode(1.5) + " " + Float.hashCode(1.5f) + " " + Boolean.hashCode(true) + " " + Character.hashCode('a'));
        System.out.println(Double.hashCode(-0.0) + " " + Double.hashCode(Double.NaN) + " " + Short.hashCode((short) -1) + " " + Byte.hashCode((byte) -1));
        System.out.println(Arrays.hashCode(new int[] {1, 2, 3}) + " " + Arrays.hashCode(new String[] {"a", null}) + " " + Arrays.deepHashCode(new Object[] {new int[] {1}, "x"}));
        System.out.println(List.of(1, 2, 3).hashCode() + " " + Map.of("k", 1).hashCode() + " " + Map.entry("a", 2).hashCode());
        System.out.println(Objects.hash(1, "a", null) + " " + Objects.hashCode(null) + " " + Objects.hash());
    }
}
