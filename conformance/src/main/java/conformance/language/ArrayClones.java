package conformance.language;

/// Covers clone of arrays of all kinds, depth of copies, and arraycopy with overlap and type checks.
public final class ArrayClones {
    public static void main(String[] args) {
        int[] ints = {1, 2, 3, 4, 5};
        int[] copy = ints.clone();
        copy[0] = 99;
        System.out.println(ints[0] + " " + copy[0]);
        int[][] rows = {{1}, {2}};
        int[][] shallow = rows.clone();
        shallow[0][0] = 50;
        shallow[1] = null;
        System.out.println(rows[0][0] + " " + rows[1][0]);
        System.arraycopy(ints, 0, ints, 1, 4);
        System.out.println(ints[0] + "" + ints[1] + ints[2] + ints[3] + ints[4]);
        System.arraycopy(ints, 2, ints, 0, 3);
        System.out.println(ints[0] + "" + ints[1] + ints[2] + ints[3] + ints[4]);
        Object[] mixed = {"a", "b", 3, "d"};
        String[] strings = new String[4];
        try {
            System.arraycopy(mixed, 0, strings, 0, 4);
        } catch (ArrayStoreException e) {
            System.out.println("stored " + strings[0] + strings[1] + strings[2] + strings[3]);
        }
        try {
            System.arraycopy(ints, 3, copy, 0, 3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("bounds");
        }
        try {
            System.arraycopy(ints, 0, new long[5], 0, 1);
        } catch (ArrayStoreException e) {
            System.out.println("kinds");
        }
        try {
            System.arraycopy("text", 0, copy, 0, 0);
        } catch (ArrayStoreException e) {
            System.out.println("not an array");
        }
        byte[] bytes = {1, 2, 3};
        System.arraycopy(bytes, 0, bytes, 0, 0);
        System.arraycopy(bytes, 3, bytes, 3, 0);
        System.out.println(bytes.clone().length);
        boolean[] flags = {true, false};
        System.out.println(flags.clone()[0]);
    }
}
