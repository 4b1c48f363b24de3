package conformance.collector;

/// Keeps every other object of many sizes, frees them in patterns, and then needs larger ones.
public final class Fragmentation {
    public static void main(String[] args) {
        byte[][] small = new byte[20_000][];
        for (int i = 0; i < small.length; i++) {
            small[i] = new byte[16 + i % 300];
            small[i][0] = (byte) i;
        }
        for (int i = 0; i < small.length; i += 2) {
            small[i] = null;
        }
        byte[][] middle = new byte[1000][];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = new byte[1500];
            middle[i][1499] = 1;
        }
        for (int i = 1; i < small.length; i += 4) {
            small[i] = null;
        }
        int[] large = new int[300_000];
        large[299_999] = 7;
        int sum = 0;
        for (int i = 3; i < small.length; i += 4) {
            sum += small[i][0] == (byte) i && small[i].length == 16 + i % 300 ? 1 : 0;
        }
        for (byte[] block : middle) {
            sum += block[1499];
        }
        System.out.println(sum + large[299_999]);
    }
}
