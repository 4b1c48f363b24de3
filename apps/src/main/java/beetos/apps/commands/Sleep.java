package beetos.apps.commands;

/// `sleep SECONDS`: waits, with a fraction if there is one.
public final class Sleep {
    private Sleep() {}

    public static void main(String[] arguments) throws InterruptedException {
        long millis = arguments.length == 1 ? millis(arguments[0]) : -1;
        if (millis < 0) {
            System.out.println("usage: sleep SECONDS");
            System.exit(2);
        }
        Thread.sleep(millis);
    }

    /// The milliseconds that a decimal number of seconds says; -1 if it is none.
    static long millis(String text) {
        long millis = 0;
        int scale = 0;            // 0 before the point; then what the next digit is worth
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && scale == 0) {
                scale = 1000;
            } else if (c < '0' || c > '9' || millis > 1L << 50) {
                return -1;
            } else if (scale == 0) {
                millis = millis * 10 + (c - '0') * 1000L;
                digits++;
            } else {
                scale /= 10;
                millis += (long) (c - '0') * scale;
                digits++;
            }
        }
        return digits == 0 ? -1 : millis;
    }
}
