package beetos.apps.commands;

/// Characters: ranges of them, or all others.
///
/// @param ranges pairs of a first and a last one
record CharacterSet(String ranges, boolean others) {
    static final CharacterSet ANY = new CharacterSet("", true);

    private static final String[][] CLASSES = {{"alpha", "azAZ"}, {"digit", "09"}, {"alnum", "azAZ09"}, {"upper", "AZ"}, {"lower", "az"},
        {"space", "\t\r  "}, {"blank", "\t\t  "}, {"punct", "!/:@[`{~"}, {"xdigit", "09afAF"}, {"print", " ~"}, {"graph", "!~"}};

    static CharacterSet of(char c) {
        return new CharacterSet("" + c + c, false);
    }

    /// The ranges of a class: `alpha` and the like; null if there is none of that name.
    static String named(String name) {
        for (String[] entry : CLASSES) {
            if (entry[0].equals(name)) {
                return entry[1];
            }
        }
        return null;
    }

    boolean contains(char c) {
        boolean found = false;
        for (int i = 0; i < ranges.length() && !found; i += 2) {
            found = c >= ranges.charAt(i) && c <= ranges.charAt(i + 1);
        }
        return found != others;
    }
}
