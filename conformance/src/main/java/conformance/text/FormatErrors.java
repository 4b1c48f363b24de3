package conformance.text;

import java.util.IllegalFormatException;

/// Covers the exceptions of bad format strings and arguments.
public final class FormatErrors {
    static void attempt(String format, Object... arguments) {
        try {
            System.out.println(String.format(format, arguments));
        } catch (IllegalFormatException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        attempt("%d", "text");
        attempt("%s %s", "one");
        attempt("%q", 1);
        attempt("%.2d", 1);
        attempt("%-d", 1);
        attempt("%c", 0x110000);
        attempt("%", 1);
        attempt("%d extra", 1, 2);
        attempt("%#s", "x");
        attempt("%+x", 5);
    }
}
