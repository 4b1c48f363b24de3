package beetos.apps.bsh;

import java.util.List;

/// Words in columns, filled top to bottom, as a listing on a terminal shows them.
final class Columns {
    private static final int GAP = 2;

    private Columns() {}

    static String of(List<String> words, int width) {
        int longest = 0;
        for (int i = 0; i < words.size(); i++) {
            longest = Math.max(longest, words.get(i).length());
        }
        int across = Math.max(1, (width + GAP - 1) / (longest + GAP));
        int rows = (words.size() + across - 1) / across;
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int i = row; i < words.size(); i += rows) {
                text.append(words.get(i));
                if (i + rows < words.size()) {
                    pad(text, longest + GAP - words.get(i).length());
                }
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    static void pad(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append(' ');
        }
    }
}
