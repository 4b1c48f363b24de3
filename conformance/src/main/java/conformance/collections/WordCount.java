package conformance.collections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts words of a text with maps, sorts the entries and prints a small table: collections together.
public final class WordCount {
    public static void main(String[] args) {
        String text = """
            It was the best of times, it was the worst of times, it was the age of wisdom,
            it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity""";
        Map<String, Integer> counts = new HashMap<>();
        Map<Integer, List<String>> byLength = new TreeMap<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text + " ").toLowerCase().toCharArray()) {
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                String done = word.toString();
                if (counts.merge(done, 1, Integer::sum) == 1) {
                    byLength.computeIfAbsent(done.length(), n -> new ArrayList<>()).add(done);
                }
                word.setLength(0);
            }
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Integer> entry : entries.subList(0, 8)) {
            System.out.println(entry.getKey() + " " + entry.getValue());
        }
        System.out.println(byLength);
    }
}
