package conformance.strings;

import java.util.Locale;

/// Covers upper and lower case of ASCII, Latin, Greek, special cases and surrogate pairs.
public final class CaseMapping {
    public static void main(String[] args) {
        System.out.println("Hello World 123".toUpperCase() + "Hello World 123".toLowerCase());
        System.out.println("\u00e9\u00fc\u00df\u00ff".toUpperCase(Locale.ROOT));
        System.out.println("\u0391\u03a3 \u039f\u03a3".toLowerCase(Locale.ROOT));
        System.out.println("\uFB01".toUpperCase(Locale.ROOT) + "\u0130".toLowerCase(Locale.ROOT).length());
        System.out.println("\uD801\uDC00".toLowerCase(Locale.ROOT).equals("\uD801\uDC28"));
        System.out.println(Character.toUpperCase('\u00ff') == '\u0178');
        System.out.println(Character.toLowerCase('\u0416') + "" + Character.toTitleCase('\u01c6'));
        String same = "already lower";
        System.out.println(same.toLowerCase(Locale.ROOT) == same);
    }
}
