package java.util;

import java.io.Serializable;

/// Locale on BeetOS: a language and a country by name. Text is formatted the same everywhere, as in the root locale.
public final class Locale implements Cloneable, Serializable {
    public static final Locale ROOT = new Locale("", "", "");
    public static final Locale ENGLISH = new Locale("en", "", "");
    public static final Locale US = new Locale("en", "US", "");
    public static final Locale UK = new Locale("en", "GB", "");
    public static final Locale GERMAN = new Locale("de", "", "");
    public static final Locale GERMANY = new Locale("de", "DE", "");
    public static final Locale FRENCH = new Locale("fr", "", "");
    public static final Locale FRANCE = new Locale("fr", "FR", "");
    public static final Locale ITALIAN = new Locale("it", "", "");
    public static final Locale JAPANESE = new Locale("ja", "", "");
    public static final Locale JAPAN = new Locale("ja", "JP", "");

    private static Locale byDefault = US;

    public enum Category { DISPLAY, FORMAT }

    private final String language;
    private final String country;
    private final String variant;

    public Locale(String language, String country, String variant) {
        this.language = literal(language);
        this.country = upper(country);
        this.variant = Objects.requireNonNull(variant);
    }

    public Locale(String language, String country) { this(language, country, ""); }

    public Locale(String language) { this(language, "", ""); }

    public static Locale of(String language, String country, String variant) { return new Locale(language, country, variant); }

    public static Locale of(String language, String country) { return new Locale(language, country, ""); }

    public static Locale of(String language) { return new Locale(language, "", ""); }

    public static Locale forLanguageTag(String tag) {
        String[] parts = {"", "", ""};
        int from = 0;
        for (int i = 0; i < parts.length && from <= tag.length(); i++) {
            int dash = tag.indexOf('-', from);
            int end = dash < 0 ? tag.length() : dash;
            parts[i] = tag.substring(from, end);
            from = end + 1;
        }
        return new Locale(parts[0], parts[1], parts[2]);
    }

    /// Case conversion compares these three languages by identity.
    private static String literal(String language) {
        String lower = lower(language);
        return switch (lower) {
            case "tr" -> "tr";
            case "az" -> "az";
            case "lt" -> "lt";
            default -> lower;
        };
    }

    private static String lower(String ascii) {
        char[] letters = ascii.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] >= 'A' && letters[i] <= 'Z' ? (char) (letters[i] + 32) : letters[i];
        }
        return new String(letters);
    }

    private static String upper(String ascii) {
        char[] letters = ascii.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] >= 'a' && letters[i] <= 'z' ? (char) (letters[i] - 32) : letters[i];
        }
        return new String(letters);
    }

    public static Locale getDefault() { return byDefault; }

    public static Locale getDefault(Category category) { return byDefault; }

    public static synchronized void setDefault(Locale locale) { byDefault = Objects.requireNonNull(locale); }

    public static void setDefault(Category category, Locale locale) { setDefault(locale); }

    public String getLanguage() { return language; }

    public String getCountry() { return country; }

    public String getVariant() { return variant; }

    public String getScript() { return ""; }

    public String getUnicodeLocaleType(String key) { return null; }

    public String toLanguageTag() {
        String tag = language.isEmpty() ? "und" : language;
        return tag + (country.isEmpty() ? "" : "-" + country) + (variant.isEmpty() ? "" : "-" + variant);
    }

    @Override public String toString() {
        if (country.isEmpty() && variant.isEmpty()) {
            return language;
        }
        return language + "_" + country + (variant.isEmpty() ? "" : "_" + variant);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Locale l && language.equals(l.language) && country.equals(l.country) && variant.equals(l.variant);
    }

    @Override public int hashCode() { return 31 * (31 * language.hashCode() + country.hashCode()) + variant.hashCode(); }

    @Override public Object clone() { return new Locale(language, country, variant); }
}
