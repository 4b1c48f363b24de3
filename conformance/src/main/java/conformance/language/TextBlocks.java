package conformance.language;

/// Covers text blocks: indentation, escapes, joined lines, quotes and trailing spaces.
public final class TextBlocks {
    public static void main(String[] args) {
        String poem = """
            Roses are red,
              violets are "blue",
            \ttabs are here \
            and this line is joined.
            Trailing \s
            Unicode: \u00e9 """;
        System.out.println(poem);
        System.out.println(poem.length());
        System.out.println("""
            a
              b
           c
            """);
        System.out.println("""
            three quotes: \"""
            backslash: \\""");
    }
}
