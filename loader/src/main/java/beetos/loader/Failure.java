package beetos.loader;

import beetos.machine.Assembly;

/// The end of a boot that cannot go on: one line on the console, and the CPU sleeps.
final class Failure {
    private Failure() {}

    static void stop(String reason) {
        Console.write("loader: ");
        Console.write(reason);
        Console.write("\n");
        halt();
    }

    @Assembly("""
        1:  wfi
            b       1b
            """)
    private static void halt() { throw new IllegalStateException("the loader stopped"); }
}
