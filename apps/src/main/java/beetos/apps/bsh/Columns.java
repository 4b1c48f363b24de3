package beetos.apps.bsh;

import java.util.List;

/// Words in columns, filled top to bottom, as a listing on a terminal shows them.
final class Columns {
    private static final int GAP = 2;
    private static final String PLAIN = "\33[m";

    private Columns() {}

    static String of(List<String> words, int width) {
        return of(words, null, width);
    }

    /// `colours` has for each word the sequence that colours it, or an empty one; null: there are none.
    static String of(List<String> words, List<String> colours, int width) {
        int longest = 0;
        for (int i = 0; i < words.size(); i++) {
            longest = Math.max(longest, words.get(i).length());
        }
        int across = Math.max(1, (width + GAP - 1) / (longest + GAP));
        int rows = (words.size() + across - 1) / across;
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int i = row; i < words.size(); i += rows) {
                text.append(coloured(words.get(i), colours == null ? "" : colours.get(i)));
                if (i + rows < words.size()) {
                    pad(text, longest + GAP - words.get(i).length());
                }
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    static String coloured(String word, String colour) {
        return colour.isEmpty() ? word : colour + word + PLAIN;
    }

    static void pad(StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append(' ');
        }
    }
}
