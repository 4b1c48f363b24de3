package beetos.apps.bsh;

import java.util.Map;
import java.util.TreeMap;

/// The shell's own commands by name.
final class Builtins {
    private final Map<String, Builtin> commands = new TreeMap<>();

    Builtins(Runner runner) {
        new DirectoryCommands().addTo(this);
        new MountCommands().addTo(this);
        new FileCommands().addTo(this);
        new ProcessCommands(runner).addTo(this);
        new ScriptCommands(runner).addTo(this);
        new SystemCommands(this).addTo(this);
    }

    void add(String name, String arguments, String purpose, Builtin.Body body) {
        commands.put(name, new Builtin(name, arguments, purpose, body));
    }

    /// The command, or null.
    Builtin find(String name) {
        return commands.get(name);
    }

    Map<String, Builtin> all() {
        return commands;
    }
}
