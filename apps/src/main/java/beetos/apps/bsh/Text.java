package beetos.apps.bsh;

/// Text in columns, and amounts as people read them.
final class Text {
    private Text() {}

    static String right(String text, int width) {
        StringBuilder padded = new StringBuilder();
        Columns.pad(padded, width - text.length());
        return padded.append(text).toString();
    }

    static String left(String text, int width) {
        StringBuilder padded = new StringBuilder(text);
        Columns.pad(padded, width - text.length());
        return padded.toString();
    }

    /// A number below a hundred in two digits.
    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /// Nanoseconds as seconds with three digits behind the point.
    static String seconds(long nanos) {
        long millis = nanos / 1_000_000;
        String fraction = Long.toString(1000 + millis % 1000).substring(1);
        return millis / 1000 + "." + fraction + " s";
    }

    /// Bytes in the largest binary unit of which there are at least ten.
    static String bytes(long bytes) {
        if (bytes >= 10L << 20) {
            return (bytes >> 20) + " MiB";
        }
        return bytes >= 10L << 10 ? (bytes >> 10) + " KiB" : bytes + " B";
    }
}
