package conformance.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Covers Instant: epoch arithmetic, comparison, printing, parsing and truncation.
public final class Instants {
    public static void main(String[] args) {
        Instant[] all = {Instant.EPOCH, Instant.ofEpochSecond(1_700_000_000L), Instant.ofEpochMilli(-1), Instant.ofEpochSecond(951_782_400L, 123_456_789), Instant.ofEpochSecond(-62_135_596_801L), Instant.parse("2024-02-29T23:59:59.5Z")};
        for (Instant one : all) {
            System.out.println(one + " " + one.getEpochSecond() + " " + one.getNano() + " " + one.toEpochMilli());
        }
        Instant start = all[1];
        System.out.println(start.plus(Duration.ofDays(400)).minusMillis(1) + " " + start.isBefore(all[0]) + " " + Duration.between(all[0], start));
        System.out.println(all[3].truncatedTo(ChronoUnit.HOURS) + " " + all[3].plus(3, ChronoUnit.HALF_DAYS) + " " + ChronoUnit.DAYS.between(all[0], start));
        System.out.println(start.compareTo(all[3]) > 0);
    }
}
