package beetos.machine;

/// The octets of a string literal, for code that must not reach `String`'s own methods: kernel consoles and panics. ASCII only.
public final class Text {
    private Text() {}

    public static int length(String text) {
        return text.length();
    }

    /// The character at an index below [#length].
    public static int octet(String text, int index) {
        return text.charAt(index) & 0xFF;
    }
}
