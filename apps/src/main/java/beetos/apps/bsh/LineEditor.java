package beetos.apps.bsh;

/// Edits one line at a time: takes the terminal's octets, answers with what to show. Knows arrows, Home, End, Delete,
/// Backspace, Tab, and Ctrl-A B D E F K L N P U W.
///
/// Invariant: between calls of [#octet] the screen shows prompt and `line`, and its cursor stands before character `cursor`.
/// What is typed at the end is sent as it is; every other change redraws the line from its first row ([Screen]).
final class LineEditor {
    private static final int NARROWEST = 10, LOWEST = 2;

    enum Event { NONE, LINE, INTERRUPT, END }

    /// What Tab does: ways to complete the word that ends at the cursor.
    interface Completer {
        Completion complete(String line, int cursor);
    }

    private final History history;
    private final Completer completer;
    private final Keys keys = new Keys();
    private final StringBuilder line = new StringBuilder();
    private final Screen screen = new Screen();
    private int cursor;
    private int shown;               // index in the history; its count: the line being typed
    private String typed = "";       // that line, while an older one is shown
    private boolean asked;           // for the screen's size, on this line
    private int columns = 80;
    private int rows = 24;
    private boolean afterReturn;     // the last octet was CR: an LF now belongs to it

    LineEditor(History history, Completer completer) {
        this.history = history;
        this.completer = completer;
    }

    /// Begins a new line and shows the prompt.
    void begin(String prompt) {
        line.setLength(0);
        cursor = 0;
        shown = history.count();
        typed = "";
        asked = false;
        screen.begin(prompt);
    }

    /// The line, after [Event#LINE].
    String line() {
        return line.toString();
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// What to send to the terminal since the last call.
    String output() {
        return screen.take();
    }

    Event octet(int octet) {
        boolean second = afterReturn && octet == '\n';
        afterReturn = octet == '\r';
        if (second) {
            return Event.NONE;
        }
        int key = keys.octet(octet);
        return key == Keys.NONE ? Event.NONE : key(key);
    }

    private Event key(int key) {
        if (!asked && person(key)) {
            asked = true;
            screen.askSize();
        }
        switch (key) {
            case Keys.POSITION -> size(keys.column(), keys.row());
            case '\r', '\n' -> { return finish(Event.LINE, ""); }
            case Keys.CONTROL_C -> { return finish(Event.INTERRUPT, "^C"); }
            case Keys.CONTROL_D -> {
                if (line.isEmpty()) {
                    return finish(Event.END, "");
                }
                delete();
            }
            case '\t' -> complete();
            case 0x7F, '\b' -> backspace();
            case Keys.DELETE -> delete();
            case Keys.LEFT, Keys.CONTROL_B -> move(cursor - 1);
            case Keys.RIGHT, Keys.CONTROL_F -> move(cursor + 1);
            case Keys.HOME, Keys.CONTROL_A -> move(0);
            case Keys.END, Keys.CONTROL_E -> move(line.length());
            case Keys.UP, Keys.CONTROL_P -> show(shown - 1);
            case Keys.DOWN, Keys.CONTROL_N -> show(shown + 1);
            case Keys.CONTROL_K -> remove(cursor, line.length());
            case Keys.CONTROL_U -> remove(0, cursor);
            case Keys.CONTROL_W -> remove(wordBefore(), cursor);
            case Keys.CONTROL_L -> screen.clear(line, cursor);
            default -> {
                if (key >= ' ') {
                    insert(key);
                }
            }
        }
        return Event.NONE;
    }

    /// A key that only a person at a terminal presses: a pipe must not be asked, and what comes from it holds no answer.
    private static boolean person(int key) {
        return key == '\t' || key == Keys.CONTROL_L || key >= Keys.UP && key != Keys.POSITION;
    }

    private void size(int newColumns, int newRows) {
        if (asked && newColumns >= NARROWEST && newRows >= LOWEST) {
            rows = newRows;
            if (newColumns != columns) {
                columns = newColumns;
                screen.columns(columns);
                screen.draw(line, cursor);
            }
        }
    }

    private Event finish(Event event, String mark) {
        screen.end(line, cursor, mark);
        return event;
    }

    private void insert(int character) {
        line.insert(cursor, (char) character);
        cursor++;
        if (cursor == line.length()) {
            screen.append((char) character);
        } else {
            screen.draw(line, cursor);
        }
    }

    private void backspace() {
        if (cursor > 0) {
            remove(cursor - 1, cursor);
        }
    }

    private void delete() {
        if (cursor < line.length()) {
            remove(cursor, cursor + 1);
        }
    }

    private void remove(int begin, int end) {
        if (begin < end) {
            line.delete(begin, end);
            cursor = begin;
            screen.draw(line, cursor);
        }
    }

    private void move(int target) {
        if (target >= 0 && target <= line.length() && target != cursor) {
            cursor = target;
            screen.move(cursor);
        }
    }

    private int wordBefore() {
        int at = cursor;
        while (at > 0 && line.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && line.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private void show(int index) {
        if (index < 0 || index > history.count()) {
            return;
        }
        if (shown == history.count()) {
            typed = line.toString();
        }
        shown = index;
        replace(index == history.count() ? typed : history.line(index));
    }

    private void replace(String text) {
        line.setLength(0);
        line.append(text);
        cursor = line.length();
        screen.draw(line, cursor);
    }

    private void complete() {
        Completion completion = completer.complete(line.toString(), cursor);
        if (!completion.insertion().isEmpty()) {
            line.insert(cursor, completion.insertion());
            cursor += completion.insertion().length();
            screen.draw(line, cursor);
        } else if (completion.choices().size() > 1) {
            screen.list(completion.choices(), line, cursor);
        }
    }
}
