package beetos.apps.commands;

import java.util.List;

/// A regular expression of POSIX, as a program that is run over all its ways at once: time grows with text times pattern, whatever the pattern.
/// Back-references are not among them. Source: IEEE Std 1003.1, 9 "Regular Expressions".
final class Regex {
    /// One step of the program. SET takes a character that is in `set`; FORK goes on at two places, JUMP at one, counted from itself; BEGIN and END
    /// go on at the line's ends only. The program has matched behind its last step.
    record Step(Kind kind, CharacterSet set, int one, int other) {}

    enum Kind { SET, FORK, JUMP, BEGIN, END }

    private final List<Step> steps;
    private final boolean ignoreCase;

    // Places of the program that have been reached, at one character and at the next.
    private boolean[] now;
    private boolean[] next;

    Regex(List<Step> steps, boolean ignoreCase) {
        this.steps = steps;
        this.ignoreCase = ignoreCase;
        now = new boolean[steps.size() + 1];
        next = new boolean[steps.size() + 1];
    }

    /// Where the longest match ends that begins at `begin`; -1 if none does.
    int match(String text, int begin) {
        int end = -1;
        clear(now);
        reach(now, 0, text, begin);
        for (int at = begin; ; at++) {
            if (now[steps.size()]) {
                end = at;
            }
            if (at == text.length()) {
                return end;
            }
            clear(next);
            boolean alive = false;
            for (int i = 0; i < steps.size(); i++) {
                if (now[i] && steps.get(i).kind == Kind.SET && accepts(steps.get(i).set, text.charAt(at))) {
                    reach(next, i + 1, text, at + 1);
                    alive = true;
                }
            }
            boolean[] spare = now;
            now = next;
            next = spare;
            if (!alive) {
                return end;
            }
        }
    }

    private boolean accepts(CharacterSet set, char c) {
        return set.contains(c) || ignoreCase && (set.contains(Character.toLowerCase(c)) || set.contains(Character.toUpperCase(c)));
    }

    /// Notes a place, and those that follow it without a character.
    private void reach(boolean[] places, int place, String text, int at) {
        if (places[place]) {
            return;
        }
        places[place] = true;
        if (place == steps.size()) {
            return;
        }
        Step step = steps.get(place);
        switch (step.kind) {
            case FORK -> {
                reach(places, place + step.one, text, at);
                reach(places, place + step.other, text, at);
            }
            case JUMP -> reach(places, place + step.one, text, at);
            case BEGIN -> {
                if (at == 0) {
                    reach(places, place + 1, text, at);
                }
            }
            case END -> {
                if (at == text.length()) {
                    reach(places, place + 1, text, at);
                }
            }
            case SET -> { }
        }
    }

    private static void clear(boolean[] places) {
        for (int i = 0; i < places.length; i++) {
            places[i] = false;
        }
    }
}
