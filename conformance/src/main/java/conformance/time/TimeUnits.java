package conformance.time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/// Covers TimeUnit conversions, their saturation, and ChronoUnit names.
public final class TimeUnits {
    public static void main(String[] args) {
        for (TimeUnit unit : TimeUnit.values()) {
            System.out.println(unit + " " + unit.toNanos(3) + " " + unit.toMillis(7_200_000) + " " + unit.toDays(100) + " " + unit.convert(90, TimeUnit.SECONDS) + " " + unit.toNanos(Long.MAX_VALUE));
        }
        System.out.println(TimeUnit.MILLISECONDS.convert(Duration.ofSeconds(2)) + " " + ChronoUnit.HOURS.getDuration() + " " + ChronoUnit.WEEKS);
    }
}
