package beetos.apps.commands;

import beetos.api.process.ProcessEntry;
import beetos.api.process.Processes;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `top [-n COUNT]`: the processes that use the CPU most, every two seconds, until Ctrl-C or COUNT times. Takes the screen's size from COLUMNS and LINES.
public final class Top {
    private static final String USAGE = "top [-n COUNT]";
    private static final long PERIOD = 2_000;      // milliseconds
    private static final String CLEAR = "\33[H\33[J";
    private static final int HEAD = 2;             // rows above the processes, and one free below

    private final Map<Integer, Long> before = new HashMap<>();     // CPU time by process id
    private long last;

    Top() {}

    public static void main(String[] arguments) {
        Streams.run("top", Top::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Options options = Options.of(arguments, "", "n", USAGE);
        long times = options.value() == null ? Long.MAX_VALUE : Options.count(options.value(), USAGE);
        int columns = size("COLUMNS", 80);
        int rows = size("LINES", 24);
        Top top = new Top();
        for (long i = 0; i < times; i++) {
            if (i > 0) {
                pause();
            }
            streams.line((times == 1 ? "" : CLEAR) + top.page(Processes.list(), System.nanoTime(), columns, rows));
        }
        return 0;
    }

    /// Rows of at most `columns` letters; the shares are of the time since the last page, of the first one since power-on.
    String page(List<ProcessEntry> entries, long now, int columns, int rows) {
        long period = Math.max(1, now - last);
        entries.sort(Comparator.comparingLong((ProcessEntry entry) -> -used(entry)));
        StringBuilder page = new StringBuilder();
        add(page, entries.size() + " processes", columns);
        add(page, "  PID   CPU %  MEMORY KiB  THREADS  PROGRAM", columns);
        for (int i = 0; i < Math.min(entries.size(), rows - HEAD - 1); i++) {
            ProcessEntry entry = entries.get(i);
            long tenths = Math.min(1000, Math.max(0, used(entry)) * 1000 / period);
            add(page, right(entry.id(), 5) + right(tenths / 10, 6) + "." + tenths % 10 + right(entry.memory() / 1024, 12)
                    + right(entry.threads(), 9) + "  " + entry.name(), columns);
        }
        for (ProcessEntry entry : entries) {
            before.put(entry.id(), entry.time());
        }
        last = now;
        return page.substring(0, page.length() - 1);
    }

    private long used(ProcessEntry entry) {
        return entry.time() - before.getOrDefault(entry.id(), 0L);
    }

    private static void add(StringBuilder page, String row, int columns) {
        page.append(row, 0, Math.min(row.length(), columns - 1)).append('\n');
    }

    private static String right(long number, int width) {
        String text = Long.toString(number);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static int size(String name, int usual) {
        String text = System.getenv(name);
        return text == null ? usual : (int) Math.clamp(Options.count(text, USAGE), 10, 1000);
    }

    private static void pause() {
        try {
            Thread.sleep(PERIOD);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
