package conformance.collections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Covers ArrayList: adding, removing, searching, sublists, sorting, growth and bounds.
public final class ArrayLists {
    public static void main(String[] args) {
        List<String> list = new ArrayList<>();
        for (String word : "delta alpha charlie bravo echo".split(" ")) {
            list.add(word);
        }
        list.add(2, "inserted");
        System.out.println(list + " " + list.size() + " " + list.indexOf("bravo") + " " + list.contains("zulu"));
        list.remove("inserted");
        list.remove(0);
        list.set(0, "ALPHA");
        System.out.println(list);
        list.sort(Comparator.reverseOrder());
        System.out.println(list);
        list.subList(1, 3).clear();
        System.out.println(list);
        list.addAll(0, List.of("x", "y", "z"));
        list.removeIf(word -> word.compareTo("y") >= 0 && word.length() == 1);
        list.replaceAll(word -> word + word.length());
        System.out.println(list);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            numbers.add(i * 7 % 1000);
        }
        numbers.sort(null);
        System.out.println(numbers.get(999) + " " + numbers.subList(10, 15) + " " + numbers.lastIndexOf(500));
        numbers.remove(Integer.valueOf(5));
        numbers.remove(5);
        System.out.println(numbers.get(5));
        System.out.println(numbers.equals(new ArrayList<>(numbers)) + " " + numbers.hashCode());
        try {
            list.get(10);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(list.toArray(new String[0]).length + list.toArray().length);
        System.out.println(list.reversed());
    }
}
