package beetos.apps.commands;

import java.io.IOException;

/// `wc`: counts lines, words and octets of its input.
public final class WordCount {
    private WordCount() {}

    public static void main(String[] arguments) throws IOException {
        byte[] octets = new byte[4096];
        long lines = 0;
        long words = 0;
        long total = 0;
        boolean inWord = false;
        for (int count = System.in.read(octets); count > 0; count = System.in.read(octets)) {
            for (int i = 0; i < count; i++) {
                boolean blank = octets[i] >= 0 && octets[i] <= ' ';
                lines += octets[i] == '\n' ? 1 : 0;
                words += !blank && !inWord ? 1 : 0;
                inWord = !blank;
            }
            total += count;
        }
        System.out.println(lines + " " + words + " " + total);
    }
}
