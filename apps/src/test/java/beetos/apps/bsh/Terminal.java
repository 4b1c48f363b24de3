package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// A model of a terminal: rows of cells, delayed wrap at the right edge, and the control sequences that the editor sends.
final class Terminal {
    private final int columns;
    private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;
    int asked;

    Terminal(int columns) {
        this.columns = columns;
    }

    void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\33') {
                i = text.charAt(i + 1) == '[' ? sequence(text, i + 2) : i + 1;      // ESC 7 and 8 enclose only what moves back
            } else if (c == '\r') {
                column = 0;
            } else if (c == '\n') {
                down(1);
            } else {
                put(c);
            }
        }
    }

    private int sequence(String text, int at) {
        int end = at;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (text.charAt(end) == ';') {
            end = text.indexOf('H', end);
            asked++;
            return end;
        }
        int count = end == at ? 1 : Integer.parseInt(text.substring(at, end));
        switch (text.charAt(end)) {
            case 'A' -> row -= count;
            case 'B' -> row += count;
            case 'C' -> column = Math.min(columns - 1, Math.min(column, columns - 1) + count);
            case 'n' -> { }
            case 'J' -> clearBelow();
            case 'H' -> { row = 0; column = 0; }
            default -> throw new AssertionError("unknown sequence " + text.charAt(end));
        }
        if (row < 0 || row >= rows.size()) {
            throw new AssertionError("cursor left the screen");
        }
        return end;
    }

    private void clearBelow() {
        if (rows.get(row).length() > column) {
            rows.get(row).setLength(column);
        }
        while (rows.size() > row + 1) {
            rows.remove(rows.size() - 1);
        }
    }

    private void put(char c) {
        if (column == columns) {
            column = 0;
            down(1);
        }
        StringBuilder cells = rows.get(row);
        while (cells.length() <= column) {
            cells.append(' ');
        }
        cells.setCharAt(column++, c);
    }

    private void down(int count) {
        row += count;
        while (rows.size() <= row) {
            rows.add(new StringBuilder());
        }
    }

    /// All rows joined; a row that is full runs on into the next.
    String text() {
        StringBuilder text = new StringBuilder();
        for (StringBuilder cells : rows) {
            text.append(cells);
            if (cells.length() < columns) {
                text.append('\n');
            }
        }
        return text.toString().stripTrailing().isEmpty() ? "" : strip(text);
    }

    private static String strip(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }
}
