package beetos.xtask;

import conformance.bench.BinaryTrees;
import conformance.bench.Fib;
import conformance.bench.HashMaps;
import conformance.bench.Interfaces;
import conformance.bench.Matrix;
import conformance.bench.NBody;
import conformance.bench.Richards;
import conformance.bench.Sieve;
import conformance.bench.Strings;
import conformance.bench.ThrowCatch;
import java.util.List;
import java.util.Map;

/// What `./beet bench` measures compiled Java with: programs of the conformance suite, one after the other on the bare board,
/// where under `-icount` a nanosecond is an instruction. Each prints its result, and a line `workload NAME NANOSECONDS` follows.
public final class Workloads {
    static final List<String> NAMES = List.of("sieve", "fib", "matrix", "nbody", "trees", "richards", "strings", "hashmap", "throws", "interfaces");
    static final String END = "workloads done";
    /// What the same algorithm takes in C: gcc 12.2 -O2 -mcpu=cortex-a76 -ffp-contract=off, on the same board with the same counter.
    /// Objects come from a bump pointer, a virtual call is a function pointer in the object, nothing is checked.
    static final Map<String, Long> C = Map.of("sieve", 13_802_208L, "fib", 22_577_344L, "matrix", 14_105_584L, "nbody", 2_835_504L,
            "richards", 2_887_984L, "interfaces", 9_800_112L);

    private Workloads() {}

    public static void main(String[] arguments) {
        for (String name : NAMES) {
            long begin = System.nanoTime();
            run(name);
            long end = System.nanoTime();
            System.out.println("workload " + name + " " + (end - begin));
        }
        System.out.println(END);
    }

    private static void run(String name) {
        switch (name) {
            case "sieve" -> Sieve.main(new String[] {"1000000"});
            case "fib" -> Fib.main(new String[] {"30"});
            case "matrix" -> Matrix.main(new String[] {"120"});
            case "nbody" -> NBody.main(new String[] {"5000"});
            case "trees" -> BinaryTrees.main(new String[] {"12"});
            case "richards" -> Richards.main(new String[] {"10"});
            case "strings" -> Strings.main(new String[] {"5000"});
            case "hashmap" -> HashMaps.main(new String[] {"50000"});
            case "throws" -> ThrowCatch.main(new String[] {"200000"});
            case "interfaces" -> Interfaces.main(new String[] {"200000"});
            default -> throw new IllegalArgumentException(name);
        }
    }
}
