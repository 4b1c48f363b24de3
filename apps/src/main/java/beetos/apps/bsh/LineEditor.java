package beetos.apps.bsh;

/// Edits one line at a time: takes the terminal's octets, answers with what to show. Knows arrows, Home, End, Delete,
/// Backspace, Tab, Ctrl-A B D E F H K L N P R U W Y, and with Ctrl or as Alt-B, Alt-F the arrows by words.
///
/// Invariant: between calls of [#octet] the screen shows prompt and line, and its cursor stands before the character at the line's cursor.
/// What is typed at the end is sent as it is; every other change redraws the line from its first row ([Screen]).
final class LineEditor {
    enum Event { NONE, LINE, INTERRUPT, END }

    /// What Tab does: ways to complete the word that ends at the cursor.
    interface Completer {
        Completion complete(String line, int cursor);
    }

    private final History history;
    private final Completer completer;
    private final Keys keys = new Keys();
    private final Line line = new Line();
    private final Screen screen = new Screen();
    private final Search search;
    private int shown;               // index in the history; its count: the line being typed
    private String typed = "";       // that line, while an older one is shown
    private String removed = "";     // what Ctrl-Y brings back
    private boolean afterReturn;     // the last octet was CR: an LF now belongs to it

    LineEditor(History history, Completer completer) {
        this.history = history;
        this.completer = completer;
        search = new Search(history);
    }

    /// Begins a new line and shows the prompt; `colour` is the sequence that colours it, or empty.
    void begin(String prompt, String colour) {
        line.set("");
        shown = history.count();
        typed = "";
        search.end();
        screen.begin(prompt, colour);
    }

    /// The line, after [Event#LINE].
    String line() {
        return line.toString();
    }

    /// The terminal has so many columns now.
    void columns(int columns) {
        if (screen.columns(columns)) {
            screen.draw(line.text(), line.cursor());
        }
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
        if (key == Keys.NONE || search.running() && searched(key)) {
            return Event.NONE;
        }
        return key(key);
    }

    private Event key(int key) {
        switch (key) {
            case '\r', '\n' -> { return finish(Event.LINE, ""); }
            case Keys.CONTROL_C -> { return finish(Event.INTERRUPT, "^C"); }
            case Keys.CONTROL_D -> {
                if (line.empty()) {
                    return finish(Event.END, "");
                }
                remove(line.cursor() + 1);
            }
            case '\t' -> complete();
            case Keys.RUBOUT, '\b' -> remove(line.cursor() - 1);
            case Keys.DELETE -> remove(line.cursor() + 1);
            case Keys.LEFT, Keys.CONTROL_B -> move(line.cursor() - 1);
            case Keys.RIGHT, Keys.CONTROL_F -> move(line.cursor() + 1);
            case Keys.WORD_LEFT -> move(line.wordBefore());
            case Keys.WORD_RIGHT -> move(line.wordAfter());
            case Keys.HOME, Keys.CONTROL_A -> move(0);
            case Keys.END, Keys.CONTROL_E -> move(line.text().length());
            case Keys.UP, Keys.CONTROL_P -> show(shown - 1);
            case Keys.DOWN, Keys.CONTROL_N -> show(shown + 1);
            case Keys.CONTROL_K -> cut(line.text().length());
            case Keys.CONTROL_U -> cut(0);
            case Keys.CONTROL_W -> cut(line.wordBefore());
            case Keys.CONTROL_Y -> insert(removed);
            case Keys.CONTROL_L -> screen.clear(line.text(), line.cursor());
            case Keys.CONTROL_R -> {
                search.begin();
                screen.search(search.prompt(), line.text(), line.cursor());
            }
            default -> {
                if (key >= ' ') {
                    insert(String.valueOf((char) key));
                }
            }
        }
        return Event.NONE;
    }

    /// A key while a line is looked for; false if it ends that, and means what it always does.
    private boolean searched(int key) {
        boolean goesOn = true;
        if (key == Keys.CONTROL_R) {
            search.older();
        } else if (key == Keys.RUBOUT || key == '\b') {
            search.backspace();
        } else if (key >= ' ' && key < Keys.UP) {
            search.type((char) key);
        } else {
            search.end();
            goesOn = false;
        }
        if (search.found() != null) {
            line.set(search.found());
        }
        screen.search(goesOn ? search.prompt() : "", line.text(), line.cursor());
        return goesOn;
    }

    private Event finish(Event event, String mark) {
        screen.end(line.text(), line.cursor(), mark);
        return event;
    }

    private void insert(String text) {
        line.insert(text);
        if (line.atEnd() && text.length() == 1) {
            screen.append(text.charAt(0));
        } else if (!text.isEmpty()) {
            screen.draw(line.text(), line.cursor());
        }
    }

    private void cut(int place) {
        if (place != line.cursor()) {
            removed = remove(place);
        }
    }

    private String remove(int place) {
        String text = line.remove(place);
        if (!text.isEmpty()) {
            screen.draw(line.text(), line.cursor());
        }
        return text;
    }

    private void move(int place) {
        if (line.move(place)) {
            screen.move(place);
        }
    }

    private void show(int index) {
        if (index < 0 || index > history.count()) {
            return;
        }
        if (shown == history.count()) {
            typed = line.toString();
        }
        shown = index;
        line.set(index == history.count() ? typed : history.line(index));
        screen.draw(line.text(), line.cursor());
    }

    private void complete() {
        Completion completion = completer.complete(line.toString(), line.cursor());
        if (!completion.insertion().isEmpty()) {
            line.insert(completion.insertion());
            screen.draw(line.text(), line.cursor());
        } else if (completion.choices().size() > 1) {
            screen.list(completion.choices(), line.text(), line.cursor());
        }
    }
}
