package beetos.apps.bsh;

import beetos.api.process.Ending;
import beetos.api.process.Job;
import java.util.ArrayList;
import java.util.List;

/// The programs that run in the background.
final class Jobs {
    record Entry(int number, String line, Job job) {}

    private final List<Entry> entries = new ArrayList<>();
    private int last;

    Entry add(String line, Job job) {
        Entry entry = new Entry(++last, line, job);
        entries.add(entry);
        return entry;
    }

    /// Lines about those that have ended since the last time, which are then forgotten.
    List<String> ended() {
        List<String> lines = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            Ending ending = entry.job().poll();
            if (ending != null) {
                lines.add(0, "[" + entry.number() + "] ended " + ending.shown() + "  " + entry.line());
                entry.job().close();
                entries.remove(i);
            }
        }
        return lines;
    }

    List<Entry> running() {
        return entries;
    }
}
