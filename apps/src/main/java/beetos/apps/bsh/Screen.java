package beetos.apps.bsh;

import java.util.List;

/// The rows of the terminal that prompt and line cover. Collects what to send.
///
/// Invariant: `row` is the cursor's row, counted from the prompt's. A terminal that has filled a row keeps its cursor on
/// it until the next character; [#draw] avoids that state by a line feed.
final class Screen {
    private static final String CLEAR_BELOW = "\33[J";
    private static final String PLAIN = "\33[m";

    private final StringBuilder output = new StringBuilder();
    private int columns = 80;
    private String usual = "";
    private String colour = "";
    private String prompt = "";
    private int column;      // cells before the cursor, prompt included
    private int row;

    /// Whether that is another width: the line is to be drawn again.
    boolean columns(int count) {
        boolean changed = count != columns;
        columns = count;
        return changed;
    }

    void begin(String text, String colour) {
        usual = text;
        this.colour = colour;
        prompt = text;
        showPrompt();
        column = text.length();
        row = column / columns;
    }

    private void showPrompt() {
        boolean coloured = !colour.isEmpty() && prompt.equals(usual);
        output.append(coloured ? colour + prompt + PLAIN : prompt);
    }

    /// Shows another prompt; the usual one where `text` is empty.
    void search(String text, CharSequence line, int cursor) {
        prompt = text.isEmpty() ? usual : text;
        draw(line, cursor);
    }

    String take() {
        String text = output.toString();
        output.setLength(0);
        return text;
    }

    /// One more character at the end of the line.
    void append(char c) {
        output.append(c);
        column++;
        if (column % columns == 0) {
            output.append("\r\n");
        }
        row = column / columns;
    }

    /// Draws the line again and leaves the cursor at `cursor`.
    void draw(CharSequence line, int cursor) {
        up(row);
        output.append('\r');
        showPrompt();
        output.append(line);
        column = prompt.length() + line.length();
        if (column % columns == 0) {
            output.append("\r\n");
        }
        row = column / columns;
        output.append(CLEAR_BELOW);
        place(prompt.length() + cursor);
    }

    /// Puts the cursor before character `cursor` of the line on the screen.
    void move(int cursor) {
        place(prompt.length() + cursor);
    }

    void clear(CharSequence line, int cursor) {
        output.append("\33[H\33[2J");
        row = 0;
        draw(line, cursor);
    }

    /// Leaves the line: shows `mark` behind it and goes to a new row.
    void end(CharSequence line, int cursor, String mark) {
        if (cursor < line.length()) {
            place(prompt.length() + line.length());
        }
        output.append(mark).append("\r\n");
    }

    /// Shows words in columns below, then prompt and line again.
    void list(List<String> words, CharSequence line, int cursor) {
        place(prompt.length() + line.length());
        output.append("\r\n").append(Columns.of(words, columns));
        row = 0;
        draw(line, cursor);
    }

    private void place(int target) {
        int wanted = target / columns;
        up(row - wanted);
        if (wanted > row) {
            output.append("\33[").append(wanted - row).append('B');
        }
        output.append('\r');
        if (target % columns > 0) {
            output.append("\33[").append(target % columns).append('C');
        }
        column = target;
        row = wanted;
    }

    private void up(int rows) {
        if (rows > 0) {
            output.append("\33[").append(rows).append('A');
        }
    }
}
