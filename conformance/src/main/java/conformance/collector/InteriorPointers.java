package conformance.collector;

/// Walks arrays in loops that a compiler turns into moving pointers, while other code allocates.
public final class InteriorPointers {
    public static void main(String[] args) {
        long total = 0;
        for (int round = 0; round < 60; round++) {
            int[] ints = new int[5000];
            Object[] objects = new Object[500];
            for (int i = 0; i < ints.length; i++) {
                ints[i] = i;
            }
            for (int i = 0; i < objects.length; i++) {
                objects[i] = new int[] {i, ints[i]};
            }
            for (int i = ints.length - 1; i >= 0; i--) {
                if ((i & 255) == 0) {
                    total += new byte[4000].length;
                }
                total += ints[i];
            }
            for (Object object : objects) {
                total += ((int[]) object)[1] + new long[20].length;
            }
        }
        System.out.println(total);
    }
}
