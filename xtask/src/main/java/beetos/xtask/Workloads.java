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

/// What `./beet bench` measures compiled Java with: programs of the conformance suite, one after the other on the bare board,
/// where under `-icount` a nanosecond is an instruction. Each prints its result, and a line `workload NAME NANOSECONDS` follows.
public final class Workloads {
    static final List<String> NAMES = List.of("sieve", "fib", "matrix", "nbody", "trees", "richards", "strings", "hashmap", "throws", "interfaces");
    static final String END = "workloads done";

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
