package beetos.apps.commands;

import beetos.apps.commands.Regex.Kind;
import beetos.apps.commands.Regex.Step;
import java.util.ArrayList;
import java.util.List;

/// Makes a [Regex] of its text. In a basic one `( ) { } | + ?` mean themselves and are operators behind a backslash, in an extended one the other way round.
///
///     choice = branch { "|" branch }
///     branch = { atom { "*" | "+" | "?" | "{" count [ "," [ count ] ] "}" } }
///     atom   = "(" choice ")" | "[" set "]" | "." | "^" | "$" | "\" character | character
///
/// Jumps are relative, so that a repeated atom is its steps again.
final class RegexParser {
    private static final int MOST = 255;              // repetitions
    private static final int LONGEST = 10_000;        // steps

    private final String text;
    private final boolean extended;
    private int at;
    private int depth;

    private RegexParser(String text, boolean extended) {
        this.text = text;
        this.extended = extended;
    }

    /// A text that is none is a UsageException that says so.
    static Regex parse(String text, boolean extended, boolean ignoreCase) {
        RegexParser parser = new RegexParser(text, extended);
        List<Step> steps = parser.choice();
        if (parser.at < text.length()) {
            throw parser.wrong("unexpected " + text.substring(parser.at));
        }
        return new Regex(steps, ignoreCase);
    }

    private UsageException wrong(String why) {
        return new UsageException("'" + text + "': " + why);
    }

    private boolean is(char operator) {
        return extended ? at < text.length() && text.charAt(at) == operator : text.startsWith("\\" + operator, at);
    }

    private boolean take(char operator) {
        boolean there = is(operator);
        at += there ? extended ? 1 : 2 : 0;
        return there;
    }

    private List<Step> choice() {
        List<Step> steps = branch();
        while (take('|')) {
            List<Step> other = branch();
            List<Step> both = new ArrayList<>(List.of(fork(1, steps.size() + 2)));
            both.addAll(steps);
            both.add(jump(other.size() + 1));
            both.addAll(other);
            steps = both;
        }
        return steps;
    }

    private List<Step> branch() {
        List<Step> steps = new ArrayList<>();
        int begin = at;
        while (at < text.length() && !is('|') && !(depth > 0 && is(')'))) {
            List<Step> atom = atom(begin);
            while (at < text.length() && (text.charAt(at) == '*' || is('+') || is('?') || is('{'))) {
                atom = repeated(atom);
            }
            steps.addAll(atom);
            if (steps.size() > LONGEST) {
                throw wrong("too long");
            }
        }
        return steps;
    }

    private List<Step> repeated(List<Step> atom) {
        if (take('{')) {
            int least = count();
            int most = least;
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                most = is('}') ? -1 : count();
            }
            if (!take('}') || most >= 0 && most < least) {
                throw wrong("a wrong count");
            }
            return times(atom, least, most);
        }
        if (take('+')) {
            return times(atom, 1, -1);
        }
        if (take('?')) {
            return times(atom, 0, 1);
        }
        at++;                   // the star
        return times(atom, 0, -1);
    }

    private int count() {
        int begin = at;
        int count = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && count <= MOST) {
            count = count * 10 + text.charAt(at++) - '0';
        }
        if (at == begin || count > MOST) {
            throw wrong("a wrong count");
        }
        return count;
    }

    /// `most` below 0: without an end.
    private List<Step> times(List<Step> atom, int least, int most) {
        List<Step> steps = new ArrayList<>();
        if ((long) atom.size() * Math.max(least, most) > LONGEST) {
            throw wrong("too long");
        }
        for (int i = 0; i < least; i++) {
            steps.addAll(atom);
        }
        if (most < 0) {
            steps.add(fork(1, atom.size() + 2));
            steps.addAll(atom);
            steps.add(jump(-atom.size() - 1));
        }
        for (int i = least; i < most; i++) {
            steps.add(fork(1, atom.size() + 1));
            steps.addAll(atom);
        }
        return steps;
    }

    private List<Step> atom(int begin) {
        if (take('(')) {
            depth++;
            List<Step> steps = choice();
            depth--;
            if (!take(')')) {
                throw wrong("an open parenthesis");
            }
            return steps;
        }
        char c = text.charAt(at++);
        boolean first = at - 1 == begin;
        if (c == '^' && (extended || first)) {
            return List.of(new Step(Kind.BEGIN, null, 0, 0));
        }
        if (c == '$' && (extended || at == text.length() || is(')') || is('|'))) {
            return List.of(new Step(Kind.END, null, 0, 0));
        }
        if (extended && (c == '*' && first || "+?{)".indexOf(c) >= 0)) {
            throw wrong("nothing before " + c);
        }
        return switch (c) {
            case '.' -> List.of(set(CharacterSet.ANY));
            case '[' -> List.of(set(bracket()));
            case '\\' -> List.of(set(CharacterSet.of(escaped())));
            default -> List.of(set(CharacterSet.of(c)));
        };
    }

    private char escaped() {
        if (at == text.length()) {
            throw wrong("nothing after \\");
        }
        char c = text.charAt(at++);
        if (c >= '0' && c <= '9') {
            throw wrong("there are no back-references");
        }
        return c;
    }

    /// A set behind its bracket.
    private CharacterSet bracket() {
        boolean others = at < text.length() && text.charAt(at) == '^';
        at += others ? 1 : 0;
        StringBuilder ranges = new StringBuilder();
        for (int begin = at; at == begin || at < text.length() && text.charAt(at) != ']'; ) {
            if (text.startsWith("[:", at) && text.indexOf(":]", at) > 0) {
                int end = text.indexOf(":]", at);
                String named = CharacterSet.named(text.substring(at + 2, end));
                if (named == null) {
                    throw wrong("no such class");
                }
                ranges.append(named);
                at = end + 2;
            } else if (at < text.length()) {
                char low = text.charAt(at++);
                boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
                ranges.append(low).append(range ? text.charAt(at + 1) : low);
                at += range ? 2 : 0;
            } else {
                break;
            }
        }
        if (at >= text.length()) {
            throw wrong("an open bracket");
        }
        at++;
        return new CharacterSet(ranges.toString(), others);
    }

    private static Step set(CharacterSet set) {
        return new Step(Kind.SET, set, 0, 0);
    }

    private static Step fork(int one, int other) {
        return new Step(Kind.FORK, null, one, other);
    }

    private static Step jump(int offset) {
        return new Step(Kind.JUMP, null, offset, 0);
    }
}
