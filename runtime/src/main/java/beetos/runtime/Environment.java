package beetos.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The environment that the program was started with, and what follows from it.
public final class Environment {
    private static String directory;

    private Environment() {}

    /// The value of a variable, or null.
    public static String variable(String name) {
        Objects.requireNonNull(name);
        for (String text : Platform.environment()) {
            int length = nameLength(text);
            if (length == name.length() && text.startsWith(name)) {
                return text.substring(length + 1);
            }
        }
        return null;
    }

    public static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String text : Platform.environment()) {
            int length = nameLength(text);
            if (length > 0) {
                variables.put(text.substring(0, length), text.substring(length + 1));
            }
        }
        return Collections.unmodifiableMap(variables);
    }

    private static int nameLength(String text) { return text.indexOf('='); }

    /// Where the program was started: relative paths begin here. Absolute, without a slash at its end unless it is the root.
    public static String directory() {
        if (directory == null) {
            String given = variable("PWD");
            directory = given != null && given.startsWith("/") ? given : "/";
        }
        return directory;
    }
}
