package beetos.apps.bsh;

/// The line that is edited: its text and the cursor in it.
///
/// Invariant: 0 ≤ cursor ≤ length.
final class Line {
    private final StringBuilder text = new StringBuilder();
    private int cursor;

    CharSequence text() {
        return text;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    int cursor() {
        return cursor;
    }

    boolean empty() {
        return text.isEmpty();
    }

    boolean atEnd() {
        return cursor == text.length();
    }

    void set(String now) {
        text.setLength(0);
        text.append(now);
        cursor = text.length();
    }

    void insert(String more) {
        text.insert(cursor, more);
        cursor += more.length();
    }

    /// Removes what lies between the cursor and another place; what that was.
    String remove(int place) {
        int begin = Math.max(0, Math.min(place, cursor));
        int end = Math.min(text.length(), Math.max(place, cursor));
        String removed = text.substring(begin, end);
        text.delete(begin, end);
        cursor = begin;
        return removed;
    }

    /// False if there is no such place, or the cursor is there.
    boolean move(int place) {
        if (place < 0 || place > text.length() || place == cursor) {
            return false;
        }
        cursor = place;
        return true;
    }

    /// Where the word before the cursor begins.
    int wordBefore() {
        int at = cursor;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    /// Where the word behind the cursor ends.
    int wordAfter() {
        int at = cursor;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        return at;
    }
}
