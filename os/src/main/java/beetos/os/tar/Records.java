package beetos.os.tar;

import beetos.user.Utf8;

/// What PAX records and GNU's long names say in the place of a header's fields; null or -1: they do not say it.
/// A record is `LENGTH KEY=VALUE\n`, the length that of the whole: POSIX.1-2017, `pax`, "pax Extended Header".
final class Records {
    private String path;
    private String link;
    private long size = Numbers.NONE;
    private long modified = Numbers.NONE;
    private boolean sparse;
    private boolean damaged;

    /// These, where they say nothing, those of `global`.
    Records over(Records global) {
        Records both = new Records();
        both.path = path != null ? path : global.path;
        both.link = link != null ? link : global.link;
        both.size = size >= 0 ? size : global.size;
        both.modified = modified >= 0 ? modified : global.modified;
        both.sparse = sparse;
        both.damaged = damaged;
        return both;
    }

    String path() {
        return path;
    }

    String link() {
        return link;
    }

    long size() {
        return size;
    }

    /// In nanoseconds.
    long modified() {
        return modified;
    }

    boolean sparse() {
        return sparse;
    }

    /// Whether some of it could not be read: what it was about is not known then.
    boolean damaged() {
        return damaged;
    }

    void damage() {
        damaged = true;
    }

    /// GNU's long name or link: a text up to a zero.
    void longName(byte[] octets) {
        path = cString(octets);
    }

    void longLink(byte[] octets) {
        link = cString(octets);
    }

    private static String cString(byte[] octets) {
        int length = 0;
        while (length < octets.length && octets[length] != 0) {
            length++;
        }
        return Utf8.decode(octets, 0, length);
    }

    /// Adds records; what was said of a key before counts no more.
    void add(byte[] octets) {
        for (int at = 0; at < octets.length && octets[at] != 0; ) {
            // Invariant: a record begins at `at`.
            int blank = at;
            int length = 0;
            while (blank < octets.length && octets[blank] >= '0' && octets[blank] <= '9' && length <= octets.length) {
                length = 10 * length + octets[blank++] - '0';
            }
            int limit = at + length;
            if (length < blank - at + 4 || limit > octets.length || octets[blank] != ' ' || octets[limit - 1] != '\n') {
                damaged = true;
                return;
            }
            record(octets, blank + 1, limit - 1);
            at = limit;
        }
    }

    private void record(byte[] octets, int from, int limit) {
        int equals = from;
        while (equals < limit && octets[equals] != '=') {
            equals++;
        }
        if (equals == limit) {
            damaged = true;
            return;
        }
        String key = Utf8.decode(octets, from, equals - from);
        String value = Utf8.decode(octets, equals + 1, limit - equals - 1);
        switch (key) {
            case "path" -> path = value.isEmpty() ? null : value;
            case "linkpath" -> link = value.isEmpty() ? null : value;
            case "mtime" -> modified = value.isEmpty() ? Numbers.NONE : Numbers.time(value);
            case "size" -> {
                size = Numbers.decimal(value);
                damaged |= size < 0 && !value.isEmpty();
            }
            default -> sparse |= key.startsWith("GNU.sparse.");
        }
    }
}
