package conformance.traps;

/// Covers stores into parts of words: neighbours of a byte field or element keep their values.
public final class WordTearing {
    private byte a = 1;
    private byte b = 2;
    private short c = 3;
    private char d = 4;
    private boolean e = true;
    private byte f = 6;
    private int word = 0x11223344;

    public static void main(String[] args) {
        WordTearing it = new WordTearing();
        it.b = (byte) 200;
        it.c = -1;
        it.e = false;
        System.out.println(it.a + " " + it.b + " " + it.c + " " + (int) it.d + " " + it.e + " " + it.f);
        it.word = it.word & ~255 | 0x99;
        System.out.println(Integer.toHexString(it.word));
        it.word = it.word & 0xFFFF | 0xABCD << 16;
        System.out.println(Integer.toHexString(it.word));
        int[] words = {0x01020304, 0x05060708};
        words[0] = words[0] & ~0xFF00 | 0x7F00;
        words[1] = words[1] & 0x00FFFFFF | 0x80 << 24;
        System.out.println(Integer.toHexString(words[0]) + " " + Integer.toHexString(words[1]));
        byte[] bytes = new byte[9];
        for (int i = 0; i < 9; i += 2) {
            bytes[i] = (byte) (i - 5);
        }
        long sum = 0;
        for (byte octet : bytes) {
            sum = sum * 10 + octet;
        }
        System.out.println(sum);
        boolean[] flags = new boolean[5];
        flags[2] = true;
        System.out.println(flags[1] + " " + flags[2] + " " + flags[3]);
    }
}
