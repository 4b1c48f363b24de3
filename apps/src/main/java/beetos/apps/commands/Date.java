package beetos.apps.commands;

/// `date [+FORMAT]`: shows the time of day, UTC, as in 2026-11-22T20:15:00Z. In FORMAT stand %Y %m %d %H %M %S for the parts, %F and %T for date and
/// time, %s for the seconds since 1970.
public final class Date {
    private Date() {}

    public static void main(String[] arguments) {
        String format = arguments.length == 0 ? "+%FT%TZ" : arguments[0];
        String text = format.startsWith("+") && arguments.length < 2 ? text(format.substring(1), System.currentTimeMillis() / 1000) : null;
        if (text == null) {
            System.out.println("usage: date [+FORMAT]");
            System.exit(2);
        }
        System.out.println(text);
    }

    /// `format` filled in for a second since 1970; null if it has a letter that is none.
    static String text(String format, long second) {
        Calendar time = Calendar.of(second);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            if (format.charAt(i) != '%') {
                text.append(format.charAt(i));
                continue;
            }
            switch (++i < format.length() ? format.charAt(i) : ' ') {
                case '%' -> text.append('%');
                case 's' -> text.append(second);
                case 'Y' -> text.append(time.year());
                case 'm' -> two(text, time.month());
                case 'd' -> two(text, time.day());
                case 'H' -> two(text, time.hour());
                case 'M' -> two(text, time.minute());
                case 'S' -> two(text, time.second());
                case 'F' -> text.append(text("%Y-%m-%d", second));
                case 'T' -> text.append(text("%H:%M:%S", second));
                default -> {
                    return null;
                }
            }
        }
        return text.toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
