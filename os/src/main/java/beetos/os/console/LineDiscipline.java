package beetos.os.console;

import beetos.os.octets.Ring;
import beetos.user.Octets;

/// What typed octets mean. They are kept as they came until somebody reads: so what is typed ahead is echoed once, by whoever reads it.
///
/// Cooked: a line with echo; Backspace, Ctrl-U and Ctrl-W take back, Ctrl-D ends it, or the input where the line is empty. Raw: octets as
/// they are, up to the first line end. Ctrl-C is seen when it comes while a job is in the foreground.
final class LineDiscipline {
    /// Answers of [#read].
    static final int NOTHING_YET = -1;
    static final int END = 0;

    private static final int CONTROL_C = 3;
    private static final int CONTROL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int CONTROL_U = 21;
    private static final int CONTROL_W = 23;
    private static final int DELETE = 127;
    private static final int LONGEST_LINE = 4096;
    private static final String ERASE = "\b \b";

    private final Ring typed = new Ring(4096);
    private final StringBuilder echo = new StringBuilder();
    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private int given;              // octets of a finished line that readers have had
    private boolean finished;
    private boolean ended;          // the line was finished by Ctrl-D
    private boolean afterReturn;
    private boolean raw;
    private boolean job;
    private long dropped;

    void raw(boolean on) {
        raw = on;
        length = 0;
        given = 0;
        finished = false;
    }

    /// Sets whether a job is in the foreground; true if a Ctrl-C was typed ahead for it.
    boolean job(boolean present) {
        job = present;
        return present && takeInterrupt();
    }

    /// Whether a Ctrl-C was typed ahead; it is gone then, and what was typed before it.
    boolean takeInterrupt() {
        for (int i = typed.count() - 1; i >= 0; i--) {
            if (typed.peek(i) == CONTROL_C) {
                typed.drop(i + 1);
                return true;
            }
        }
        return false;
    }

    /// An octet from the terminal; true if it ends the job. What was typed before it is then gone.
    boolean arrive(int octet) {
        if (octet == CONTROL_C && job) {
            typed.drop(typed.count());
            length = 0;
            return true;
        }
        if (!typed.offer(octet)) {
            dropped++;
        }
        return false;
    }

    /// What to show for what was read since the last call.
    String takeEcho() {
        String text = echo.toString();
        echo.setLength(0);
        return text;
    }

    /// Octets that came while the queue was full.
    long dropped() {
        return dropped;
    }

    /// Gives up to `limit` octets: how many there were, [#END] or [#NOTHING_YET].
    int read(Octets target, int at, int limit) {
        return raw ? readRaw(target, at, limit) : readCooked(target, at, limit);
    }

    private int readRaw(Octets target, int at, int limit) {
        int count = 0;
        while (count < limit && !typed.empty()) {
            int octet = typed.take();
            target.octet(at + count++, octet);
            if (octet == '\r' || octet == '\n') {
                break;
            }
        }
        return count == 0 ? NOTHING_YET : count;
    }

    private int readCooked(Octets target, int at, int limit) {
        while (!finished && !typed.empty()) {
            cook(typed.take());
        }
        if (!finished) {
            return NOTHING_YET;
        }
        int count = Math.min(limit, length - given);
        target.put(at, line, given, count);
        given += count;
        if (given == length && (count > 0 || ended)) {
            finished = false;
            length = 0;
            given = 0;
        }
        return count;
    }

    private void cook(int octet) {
        boolean second = afterReturn && octet == '\n';
        afterReturn = octet == '\r';
        switch (octet) {
            case '\r', '\n' -> {
                if (!second) {
                    echo.append("\r\n");
                    line[length++] = '\n';
                    finish(false);
                }
            }
            case CONTROL_D -> finish(true);
            case BACKSPACE, DELETE -> erase();
            case CONTROL_U -> {
                while (length > 0) {
                    erase();
                }
            }
            case CONTROL_W -> eraseWord();
            default -> insert(octet);
        }
    }

    private void finish(boolean byEnd) {
        finished = true;
        ended = byEnd;
        given = 0;
    }

    private void insert(int octet) {
        if (length == LONGEST_LINE - 1) {
            echo.append('\7');
            return;
        }
        line[length++] = (byte) octet;
        if (octet >= ' ' || octet == '\t') {
            echo.append((char) octet);
        } else {
            echo.append('^').append((char) (octet + '@'));
        }
    }

    /// Takes back one character with all octets of its UTF-8.
    private void erase() {
        if (length == 0) {
            return;
        }
        int last = line[--length];
        while (length > 0 && (last & 0xC0) == 0x80) {
            last = line[--length];
        }
        echo.append(last >= 0 && last < ' ' ? ERASE + ERASE : ERASE);
    }

    private void eraseWord() {
        while (length > 0 && line[length - 1] == ' ') {
            erase();
        }
        while (length > 0 && line[length - 1] != ' ') {
            erase();
        }
    }
}
