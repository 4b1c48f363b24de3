package conformance.strings;

/// Covers classification of characters: letters, digits, spaces, identifiers and their numeric values.
public final class Characters {
    public static void main(String[] args) {
        char[] chars = {'a', 'Z', '5', ' ', '\n', '_', '$', '\u00e9', '\u00a0', '\u0660', '\u4e2d', '\u2167', '\u200b', '\u00b2', '\u0000', '\u01c5', '-'};
        for (char c : chars) {
            StringBuilder line = new StringBuilder();
            line.append(Character.isLetter(c) ? 'L' : '-').append(Character.isDigit(c) ? 'D' : '-').append(Character.isLetterOrDigit(c) ? 'B' : '-');
            line.append(Character.isWhitespace(c) ? 'W' : '-').append(Character.isSpaceChar(c) ? 'S' : '-').append(Character.isUpperCase(c) ? 'U' : '-');
            line.append(Character.isLowerCase(c) ? 'l' : '-').append(Character.isTitleCase(c) ? 'T' : '-').append(Character.isJavaIdentifierStart(c) ? 'J' : '-');
            line.append(Character.isJavaIdentifierPart(c) ? 'j' : '-').append(Character.isISOControl(c) ? 'C' : '-').append(Character.isAlphabetic(c) ? 'A' : '-');
            System.out.println((int) c + " " + line + " " + Character.getNumericValue(c) + " " + Character.digit(c, 16) + " " + Character.getType(c));
        }
        System.out.println(Character.forDigit(11, 16) + " " + Character.reverseBytes('a') + Character.compare('a', 'b') + Character.isLetter(0x1D400));
    }
}
