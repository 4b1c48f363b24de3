package conformance.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/// Covers Duration: building, arithmetic, parts, comparison, printing and parsing.
public final class Durations {
    public static void main(String[] args) {
        Duration d = Duration.ofHours(25).plusMinutes(61).plusSeconds(-1).plusMillis(1500);
        System.out.println(d + " " + d.toSeconds() + " " + d.toMillis() + " " + d.toHoursPart() + " " + d.toMinutesPart() + " " + d.getNano());
        Duration[] all = {Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(-90, 5), Duration.ofDays(2), Duration.ofMillis(1), Duration.parse("PT-1H30.5S")};
        for (Duration one : all) {
            System.out.println(one + " " + one.isNegative() + " " + one.negated() + " " + one.multipliedBy(3) + " " + one.compareTo(Duration.ofSeconds(1)));
        }
        System.out.println(Duration.ofSeconds(10).dividedBy(3) + " " + Duration.ofMinutes(5).dividedBy(Duration.ofSeconds(7)));
        System.out.println(Duration.ofSeconds(5).equals(Duration.ofMillis(5000)) + " " + Duration.ofSeconds(5).hashCode());
        try {
            Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            Duration.parse("5 minutes");
        } catch (DateTimeParseException e) {
            System.out.println(e.getMessage());
        }
    }
}
