package beetos.apps.bsh;

import java.util.List;

/// The rows of the terminal that prompt and line cover. Collects what to send.
///
/// Invariant: `row` is the cursor's row, counted from the prompt's. A terminal that has filled a row keeps its cursor on
/// it until the next character; [#draw] avoids that state by a line feed.
final class Screen {
    /// Asks for the position of the last cell, which is the screen's size, and leaves the cursor (ECMA-48, 8.3.35 "DSR"; ESC 7 and 8 as every terminal has them).
    private static final String ASK_SIZE = "\0337\33[999;999H\33[6n\0338";
    private static final String CLEAR_BELOW = "\33[J";

    private final StringBuilder output = new StringBuilder();
    private int columns = 80;
    private String prompt = "";
    private int column;      // cells before the cursor, prompt included
    private int row;

    void columns(int count) {
        columns = count;
    }

    void askSize() {
        output.append(ASK_SIZE);
    }

    void begin(String text) {
        prompt = text;
        output.append(text);
        column = text.length();
        row = column / columns;
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
        output.append('\r').append(prompt).append(line);
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
