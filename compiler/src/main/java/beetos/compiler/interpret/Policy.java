package beetos.compiler.interpret;

import beetos.compiler.model.Klass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What `initializers.txt` says: which JDK classes are initialised at run time, and which may be told a fixed number of processors.
final class Policy {
    private final Map<String, String> atRunTime = new HashMap<>();
    private final Map<String, Integer> processors = new HashMap<>();

    Policy() {
        try (var in = Policy.class.getResourceAsStream("initializers.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(this::rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rule(String line) {
        String[] words = line.split(" +", 3);
        switch (words[0]) {
            case "run-time" -> atRunTime.put(words[1], words[2]);
            case "processors" -> processors.put(words[1], Integer.valueOf(words[2].split(" +", 2)[0]));
            default -> throw new IllegalArgumentException("initializers.txt: " + line);
        }
    }

    /// Why a class is initialised at run time, or null.
    String atRunTime(Klass klass) {
        return klass.origin == Klass.Origin.JDK ? atRunTime.get(klass.name) : null;
    }

    /// Every class that has a rule.
    Set<String> names() {
        Set<String> names = new TreeSet<>(atRunTime.keySet());
        names.addAll(processors.keySet());
        return names;
    }

    Integer processors(Klass klass) {
        return processors.get(klass.name);
    }
}
