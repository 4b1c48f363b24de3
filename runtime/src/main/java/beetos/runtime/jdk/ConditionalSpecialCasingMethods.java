package beetos.runtime.jdk;

import beetos.runtime.Substitute;
import java.util.Locale;

/// The final sigma without the tables of word boundaries: a word is letters, digits, marks, and apostrophes between them.
@Substitute("java/lang/ConditionalSpecialCasing")
final class ConditionalSpecialCasingMethods {
    private ConditionalSpecialCasingMethods() {}

    /// Unicode, 3.13 "Default Case Algorithms", Final_Sigma: a cased letter before it in its word and none after it.
    static boolean isFinalCased(String text, int index, Locale locale) {
        return casedBefore(text, index) && !casedAfter(text, index + Character.charCount(text.codePointAt(index)));
    }

    private static boolean casedBefore(String text, int index) {
        for (int i = index; i > 0; ) {
            int point = text.codePointBefore(i);
            if (isCased(point)) {
                return true;
            }
            if (!inWord(point)) {
                return false;
            }
            i -= Character.charCount(point);
        }
        return false;
    }

    private static boolean casedAfter(String text, int index) {
        for (int i = index; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isCased(point)) {
                return true;
            }
            if (!inWord(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return false;
    }

    private static boolean isCased(int point) { return Character.isLowerCase(point) || Character.isUpperCase(point) || Character.isTitleCase(point); }

    private static boolean inWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || point == '\'' || point == 0x2019;
    }
}
