package conformance.collections;

import java.util.EnumMap;
import java.util.EnumSet;

/// Covers EnumMap and EnumSet: order, ranges, complements and null keys.
public final class EnumCollections {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    public static void main(String[] args) {
        EnumMap<Day, String> map = new EnumMap<>(Day.class);
        map.put(Day.SUN, "rest");
        map.put(Day.MON, "work");
        map.put(Day.WED, null);
        System.out.println(map + " " + map.containsKey(Day.WED) + " " + map.get(Day.TUE) + " " + map.size());
        map.remove(Day.WED);
        System.out.println(map.equals(new EnumMap<>(map)));
        EnumSet<Day> weekend = EnumSet.of(Day.SUN, Day.SAT);
        EnumSet<Day> work = EnumSet.complementOf(weekend);
        work.remove(Day.WED);
        System.out.println(weekend + " " + work + " " + EnumSet.range(Day.TUE, Day.THU) + " " + EnumSet.allOf(Day.class).size() + " " + EnumSet.noneOf(Day.class));
        work.addAll(weekend);
        System.out.println(work.contains(Day.SAT) + " " + work.containsAll(weekend));
        try {
            map.put(null, "x");
        } catch (NullPointerException e) {
            System.out.println("null key");
        }
    }
}
