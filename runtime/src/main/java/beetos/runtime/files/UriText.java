package beetos.runtime.files;

import beetos.runtime.Utf8;

/// The path of a `file:` URI as text, and back.
final class UriText {
    private static final String PLAIN = "-_.!~*'():@&=+$,;/";   // beside letters and digits
    private static final String DIGITS = "0123456789ABCDEF";

    private UriText() {}

    static String encoded(String path) {
        StringBuilder text = new StringBuilder(path.length());
        for (byte octet : Utf8.encode(path)) {
            char c = (char) (octet & 0xFF);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter || PLAIN.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 0xF));
            }
        }
        return text.toString();
    }
}
