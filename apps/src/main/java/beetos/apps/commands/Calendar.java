package beetos.apps.commands;

/// A second as the Gregorian calendar and UTC have it. `java.time` does the same with two hundred kilobytes more, in every program's image.
public record Calendar(long year, int month, int day, int hour, int minute, int second) {
    private static final int DAY = 86_400;                    // seconds
    private static final int ERA = 146_097;                   // days of 400 years
    private static final int CENTURY = 36_524, FOUR_YEARS = 1_461, YEAR = 365;
    private static final int MARCH_0 = 719_468;               // days from the 1st of March of the year 0 to 1970

    /// Years begin in March here, so that the day that comes and goes is the last one of a year.
    public static Calendar of(long seconds) {
        long days = Math.floorDiv(seconds, DAY) + MARCH_0;
        long era = Math.floorDiv(days, ERA);
        int dayOfEra = (int) Math.floorMod(days, ERA);
        int yearOfEra = (dayOfEra - dayOfEra / (FOUR_YEARS - 1) + dayOfEra / CENTURY - dayOfEra / (ERA - 1)) / YEAR;
        int dayOfYear = dayOfEra - (YEAR * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int month = (5 * dayOfYear + 2) / 153;                // from March; five months have 153 days, whichever they are
        int rest = (int) Math.floorMod(seconds, DAY);
        return new Calendar(era * 400 + yearOfEra + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1,
                rest / 3600, rest / 60 % 60, rest % 60);
    }
}
