package beetos.loader;

import beetos.machine.Assembly;
import beetos.machine.Root;

/// The vector table while the loader runs: an exception is a bug, reported if there is a console, and the end.
final class Vectors {
    private Vectors() {}

    @Assembly(align = 2048, value = """
            .rept   16
            mrs     x0, esr_el1
            mrs     x1, elr_el1
            mrs     x2, far_el1
            b       {beetos.loader.Vectors.report}
            .balign 128
            .endr
            """)
    static void table() {}

    @Root
    static void report(long syndrome, long link, long address) {
        if (Failure.begun()) {
            Failure.rest();
        }
        Console.write("loader: exception, syndrome ");
        Console.hexadecimal(syndrome);
        Console.write(" at ");
        Console.hexadecimal(link);
        Console.write(" address ");
        Console.hexadecimal(address);
        Console.write("\n");
        Failure.stop("this is a bug");
    }
}
