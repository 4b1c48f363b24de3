package conformance;

import java.util.List;
import java.util.Set;

/// One program of the suite: its main class, what it is given, and what it needs of the machine that runs it.
public record Program(String mainClass, List<String> arguments, String input, Set<Need> needs) {
    /// What not every machine has, or what sets a program apart from those that share a process with others.
    public enum Need {
        /// More than one thread.
        THREADS,
        /// A heap of 16 MiB that the program uses up.
        HEAP,
        /// A process of its own: the program ends it, or prints traces down to its main method.
        PROCESS,
        /// Some patience of the collector: so much is alive that a collection at each of its allocations would take hours.
        FEW_COLLECTIONS
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    /// The name that tables show: area and simple name.
    public String name() {
        return mainClass.substring("conformance.".length());
    }

    @Override public String toString() {
        return arguments.isEmpty() ? name() : name() + " " + String.join(" ", arguments);
    }
}
