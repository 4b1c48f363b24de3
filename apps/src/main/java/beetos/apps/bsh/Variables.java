package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The shell's variables: named ones, which programs find in their environment, and those that `$?`, `$$`, `$#`, `$@` and `$0` to `$9` stand for.
final class Variables {
    private static final String SPECIAL = "?$#@*";

    private final Map<String, String> named = new HashMap<>();
    private List<String> parameters = List.of("bsh");       // of the script that runs: its name, then its arguments
    private int status;
    private final int process;

    Variables(int process) {
        this.process = process;
    }

    /// A copy, to be changed for one program.
    Variables(Variables others) {
        this(others.process);
        named.putAll(others.named);
    }

    /// Characters from `begin` that are a variable's name.
    static int nameLength(String text, int begin) {
        int end = begin;
        if (end < text.length() && (SPECIAL.indexOf(text.charAt(end)) >= 0 || isDigit(text.charAt(end)))) {
            return 1;
        }
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end - begin;
    }

    /// Whether a variable can have this name.
    static boolean isName(String text) {
        return !text.isEmpty() && isLetter(text.charAt(0)) && nameLength(text, 0) == text.length();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The value; empty if there is none.
    String value(String name) {
        char first = name.charAt(0);
        if (isDigit(first)) {
            return first - '0' < parameters.size() ? parameters.get(first - '0') : "";
        }
        return switch (first) {
            case '?' -> Integer.toString(status);
            case '$' -> Integer.toString(process);
            case '#' -> Integer.toString(parameters.size() - 1);
            case '@', '*' -> String.join(" ", arguments());
            default -> named.getOrDefault(name, "");
        };
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    void set(String name, String value) {
        named.put(name, value);
    }

    void remove(String name) {
        named.remove(name);
    }

    /// The arguments of the script that runs.
    List<String> arguments() {
        return parameters.subList(1, parameters.size());
    }

    /// Name and arguments of the script that runs now; those of the one before.
    List<String> parameters(List<String> now) {
        List<String> before = parameters;
        parameters = now;
        return before;
    }

    int status() {
        return status;
    }

    void status(int now) {
        status = now;
    }

    /// Texts `NAME=VALUE`, sorted.
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        named.forEach((name, value) -> texts.add(name + "=" + value));
        texts.sort(null);
        return texts;
    }

    /// The environment of a program.
    String environment() {
        StringBuilder texts = new StringBuilder();
        named.forEach((name, value) -> texts.append(name).append('=').append(value).append('\0'));
        return texts.toString();
    }
}
