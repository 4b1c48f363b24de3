package beetos.apps.commands;

import beetos.apps.bsh.Pattern;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

/// `find [PATH ...] [-name PATTERN] [-type f|d]`: the paths of all that lies below, in the order of their names.
public final class Find {
    private static final String USAGE = "find [PATH ...] [-name PATTERN] [-type f|d]";

    private final Streams streams;
    private String pattern;
    private String type = "";

    private Find(Streams streams) {
        this.streams = streams;
    }

    public static void main(String[] arguments) {
        Streams.run("find", Find::run, arguments);
    }

    static int run(String[] arguments, Streams streams) throws IOException {
        Find find = new Find(streams);
        int paths = 0;
        while (paths < arguments.length && !arguments[paths].startsWith("-")) {
            paths++;
        }
        for (int i = paths; i < arguments.length; i += 2) {
            find.condition(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
        }
        int status = 0;
        for (String path : paths == 0 ? new String[] {"."} : Arrays.copyOf(arguments, paths)) {
            status |= find.begin(path);
        }
        return status;
    }

    private void condition(String name, String value) {
        if (name.equals("-name") && !value.isEmpty()) {
            pattern = value;
        } else if (name.equals("-type") && (value.equals("f") || value.equals("d"))) {
            type = value;
        } else {
            throw new UsageException(USAGE);
        }
    }

    private int begin(String path) throws IOException {
        File file = new File(path);
        if (!file.exists()) {
            return new Inputs("find", streams).complain(path, "not found");
        }
        below(file, path);
        return 0;
    }

    private void below(File file, String path) throws IOException {
        boolean directory = file.isDirectory();
        if ((type.isEmpty() || type.equals(directory ? "d" : "f")) && (pattern == null || Pattern.matches(pattern, file.getName()))) {
            streams.line(path);
        }
        String[] children = directory && !Files.isSymbolicLink(file.toPath()) ? file.list() : null;
        if (children == null) {
            return;
        }
        Arrays.sort(children);
        for (String child : children) {
            below(new File(file, child), path.endsWith("/") ? path + child : path + "/" + child);
        }
    }
}
