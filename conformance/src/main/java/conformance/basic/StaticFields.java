package conformance.basic;

/// Covers static fields of every primitive kind, their defaults and their updates.
public final class StaticFields {
    static byte tiny;
    static short small;
    static char letter;
    static int number;
    static long wide;
    static boolean flag;
    static String text;
    static final int[] TABLE = {1, 2, 3};

    public static void main(String[] args) {
        System.out.println(tiny);
        System.out.println(small);
        System.out.println((int) letter);
        System.out.println(number);
        System.out.println(wide);
        System.out.println(flag);
        System.out.println(text);
        tiny = (byte) 200;
        small = (short) 70000;
        letter = (char) -1;
        number += 5;
        number <<= 3;
        wide = number * 100000000000L;
        flag = !flag;
        text = "set";
        System.out.println(tiny);
        System.out.println(small);
        System.out.println((int) letter);
        System.out.println(number);
        System.out.println(wide);
        System.out.println(flag);
        System.out.println(text);
        System.out.println(TABLE[2]);
    }
}
