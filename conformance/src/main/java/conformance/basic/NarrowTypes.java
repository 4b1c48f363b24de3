package conformance.basic;

/// Covers byte, short and char: arrays, casts, sign extension and compound assignment.
public final class NarrowTypes {
    public static void main(String[] args) {
        byte[] bytes = {127, -128, 0, (byte) 255};
        bytes[0]++;
        bytes[1]--;
        bytes[2] += 300;
        for (byte b : bytes) {
            System.out.println(b);
        }
        System.out.println(bytes[3] & 0xFF);
        short[] shorts = new short[2];
        shorts[0] = (short) 40000;
        shorts[1] -= 1;
        System.out.println(shorts[0]);
        System.out.println(shorts[1]);
        System.out.println(shorts[1] >>> 28);
        char[] chars = {'a', '\uFFFF'};
        chars[0] += 2;
        chars[1]++;
        System.out.println(chars[0]);
        System.out.println((int) chars[1]);
        boolean[] flags = new boolean[2];
        flags[1] = true;
        flags[0] |= flags[1];
        System.out.println(flags[0] & flags[1]);
        System.out.println((byte) 0x180);
        System.out.println((short) 0x18000);
        System.out.println((int) (char) -2);
        System.out.println((byte) 3000000000L);
    }
}
