package beetos.apps.commands;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// `env`: shows the variables that a program gets.
public final class Environment {
    private Environment() {}

    public static void main(String[] arguments) {
        Streams.run("env", (words, streams) -> run(System.getenv(), words, streams), arguments);
    }

    static int run(Map<String, String> variables, String[] arguments, Streams streams) throws IOException {
        if (arguments.length > 0) {
            throw new UsageException("env");
        }
        for (Map.Entry<String, String> variable : new TreeMap<>(variables).entrySet()) {
            streams.line(variable.getKey() + "=" + variable.getValue());
        }
        return 0;
    }
}
