package beetos.compiler.range;

import beetos.compiler.model.ClassSource;
import beetos.compiler.model.Method;
import beetos.compiler.model.World;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The array accesses of a compiled test program by line, and how many of them are proven.
record Accesses(int count, int within, int present) {
    static World world(Path folder) throws java.io.IOException {
        return new World(new ClassSource(List.of(), List.of(folder)), Map.of());
    }

    static Map<Integer, Accesses> of(Method method) {
        Ranges ranges = Ranges.of(method);
        Map<Integer, Accesses> lines = new TreeMap<>();
        int line = 0;
        for (int i = 0; i < method.elements().size(); i++) {
            switch (method.elements().get(i)) {
                case LineNumber l -> line = l.line();
                case ArrayLoadInstruction a -> lines.merge(line, one(ranges, i), Accesses::plus);
                case ArrayStoreInstruction a -> lines.merge(line, one(ranges, i), Accesses::plus);
                default -> { }
            }
        }
        return lines;
    }

    private static Accesses one(Ranges ranges, int place) {
        return new Accesses(1, ranges.isWithin(place) ? 1 : 0, ranges.isPresent(place) ? 1 : 0);
    }

    private Accesses plus(Accesses other) {
        return new Accesses(count + other.count, within + other.within, present + other.present);
    }

    boolean cannotFail() {
        return count == within;
    }
}
