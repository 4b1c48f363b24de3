package beetos.apps.commands;

import beetos.abi.InitialHandles;
import beetos.user.Connection;
import beetos.user.Stream;

/// Colours on a terminal that has them.
final class Colours {
    static final String RED = "\33[1;31m", GREEN = "\33[32m", MAGENTA = "\33[35m";
    private static final String PLAIN = "\33[m";

    private Colours() {}

    /// Whether the output is a terminal, and nobody has switched colours off.
    static boolean wanted() {
        String off = System.getenv("NO_COLOR");
        String terminal = System.getenv("TERM");
        return (off == null || off.isEmpty()) && terminal != null && !terminal.equals("dumb")
                && new Stream(new Connection(InitialHandles.OUTPUT)).isTerminal();
    }

    static String of(String colour, String text) {
        return colour + text + PLAIN;
    }
}
