package beetos.apps.bsh;

import java.util.ArrayList;
import java.util.List;

/// The last lines typed, oldest first; a line equal to the newest, or empty, is not kept twice.
final class History {
    private static final int LIMIT = 500;

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        if (line.isBlank() || !lines.isEmpty() && lines.get(lines.size() - 1).equals(line)) {
            return;
        }
        if (lines.size() == LIMIT) {
            lines.remove(0);
        }
        lines.add(line);
    }

    int count() {
        return lines.size();
    }

    String line(int index) {
        return lines.get(index);
    }
}
