package conformance.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;

/// Covers LocalDate, LocalTime and LocalDateTime: calendar arithmetic, leap years, weeks, printing and parsing.
public final class Dates {
    public static void main(String[] args) {
        LocalDate day = LocalDate.of(2024, 2, 28);
        for (int i = 0; i < 3; i++) {
            System.out.println(day.plusDays(i) + " " + day.plusDays(i).getDayOfWeek() + " " + day.plusYears(i).isLeapYear());
        }
        System.out.println(LocalDate.of(2023, 1, 31).plusMonths(1) + " " + LocalDate.parse("1999-12-31").getDayOfYear() + " " + LocalDate.ofEpochDay(-1) + " " + LocalDate.of(-5, 1, 1).toEpochDay());
        System.out.println(Period.between(LocalDate.of(2000, 5, 20), LocalDate.of(2024, 3, 1)) + " " + Month.FEBRUARY.length(true) + " " + DayOfWeek.MONDAY.minus(1));
        LocalTime time = LocalTime.of(23, 59, 30);
        System.out.println(time.plusSeconds(45) + " " + time.toSecondOfDay() + " " + LocalTime.MIDNIGHT + " " + LocalTime.of(1, 2, 3, 4_000_000));
        System.out.println(LocalDateTime.of(day, time).plusMinutes(5) + " " + LocalDateTime.parse("2020-01-01T00:00").minusNanos(1));
        try {
            LocalDate.of(2023, 2, 29);
        } catch (java.time.DateTimeException e) {
            System.out.println(e.getMessage());
        }
    }
}
