package beetos.os.procman;

import java.util.ArrayList;
import java.util.List;

/// What a program is told at its start: its arguments, and its environment as texts `NAME=VALUE`, each ended by a zero octet.
record Invocation(List<byte[]> arguments, byte[] environment) {
    /// The same behind another first argument.
    Invocation named(byte[] name) {
        List<byte[]> all = new ArrayList<>(arguments.size() + 1);
        all.add(name);
        all.addAll(arguments);
        return new Invocation(all, environment);
    }
}
