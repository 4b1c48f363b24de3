package beetos.apps.bsh;

/// Ctrl-R: the newest line of the history that holds what was typed, and at each further Ctrl-R an older one.
final class Search {
    private final History history;
    private final StringBuilder wanted = new StringBuilder();
    private boolean running;
    private int at;              // index of the line that is shown; the history's count: none
    private boolean failed;      // the last step found nothing, so the line before it is still shown

    Search(History history) {
        this.history = history;
    }

    boolean running() {
        return running;
    }

    void begin() {
        running = true;
        wanted.setLength(0);
        at = history.count();
        failed = false;
    }

    void end() {
        running = false;
    }

    /// What stands in the place of the prompt.
    String prompt() {
        return "(" + (failed ? "nothing" : "search") + " '" + wanted + "') ";
    }

    /// The line found; null if none was yet.
    String found() {
        return at < history.count() ? history.line(at) : null;
    }

    void type(char c) {
        wanted.append(c);
        look(Math.min(at, history.count() - 1));
    }

    void backspace() {
        if (!wanted.isEmpty()) {
            wanted.setLength(wanted.length() - 1);
            at = history.count();
            look(at - 1);
        }
    }

    void older() {
        look(at - 1);
    }

    private void look(int newest) {
        failed = !wanted.isEmpty();
        for (int i = newest; failed && i >= 0; i--) {
            if (history.line(i).contains(wanted)) {
                at = i;
                failed = false;
            }
        }
    }
}
