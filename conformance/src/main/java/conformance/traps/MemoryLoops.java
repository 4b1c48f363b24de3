package conformance.traps;

import java.util.Arrays;

/// Covers loops that a compiler turns into fills and copies: forward, backward, overlapping, strided and empty.
public final class MemoryLoops {
    private static void fill(byte[] target, int from, int to, byte value) {
        for (int i = from; i < to; i++) {
            target[i] = value;
        }
    }

    private static void copy(int[] from, int fromIndex, int[] to, int toIndex, int count) {
        for (int i = 0; i < count; i++) {
            to[toIndex + i] = from[fromIndex + i];
        }
    }

    private static void copyBack(Object[] from, Object[] to, int count) {
        for (int i = count - 1; i >= 0; i--) {
            to[i + 1] = from[i];
        }
    }

    public static void main(String[] args) {
        byte[] bytes = new byte[100];
        for (int i = 0; i < 40; i++) {
            fill(bytes, i, i + i, (byte) i);
        }
        fill(bytes, 5, 5, (byte) 99);
        fill(bytes, 7, 3, (byte) 99);
        System.out.println(Arrays.hashCode(bytes));
        int[] ints = new int[64];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = i;
        }
        copy(ints, 0, ints, 1, 63);
        System.out.println(Arrays.hashCode(ints));
        copy(ints, 10, ints, 0, 50);
        System.out.println(Arrays.hashCode(ints));
        Object[] objects = {"a", "b", "c", "d", null};
        copyBack(objects, objects, 4);
        System.out.println(Arrays.toString(objects));
        try {
            copy(ints, 60, new int[100], 0, 10);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        int[] partial = new int[10];
        try {
            copy(ints, 60, partial, 0, 10);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(Arrays.toString(partial));
        }
        long[] longs = new long[33];
        Arrays.fill(longs, -1);
        for (int i = 0; i < 33; i += 3) {
            longs[i] = i;
        }
        System.out.println(Arrays.hashCode(longs));
        char[] chars = new char[300];
        Arrays.fill(chars, 3, 297, '\u1234');
        System.out.println(chars[2] + chars[3] + chars[296] + chars[297]);
        System.arraycopy(chars, 1, chars, 0, 299);
        System.out.println((int) chars[2] + " " + (int) chars[296]);
    }
}
