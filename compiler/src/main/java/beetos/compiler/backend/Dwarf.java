package beetos.compiler.backend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What the debug information of a linked image says about an address of its text: method, line, and through which calls
/// that method's code came to be inlined there. DWARF 4 and 5, as LLVM writes them.
final class Dwarf {
    /// A method: `name` as the compiler gave it ("pkg.Class.method"), its file, the line where it begins.
    record Method(String name, String file, int line) {}

    /// Code of `method`: a function of its own (`caller` null), or inlined into `caller` by the call at `callLine`.
    record Scope(Method method, Scope caller, int callLine) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// The address range [`start`, `limit`) belongs to `scope`; of two that overlap the one of greater `depth` counts.
    record ScopeRange(long start, long limit, int depth, Scope scope) {}

    /// Where an address is in the source; line 0 where LLVM gave none.
    record Place(Scope scope, int line) {}

    private final List<ScopeRange> scopes;
    private final DwarfLines lines;
    private int next;
    private ScopeRange[] open = new ScopeRange[64];

    private Dwarf(List<ScopeRange> scopes, DwarfLines lines) {
        this.scopes = scopes;
        this.lines = lines;
    }

    static Dwarf of(Elf elf) {
        List<ScopeRange> scopes = new DwarfEntries(elf).scopes();
        scopes.sort(Comparator.comparingLong(ScopeRange::start).thenComparingInt(ScopeRange::depth));
        return new Dwarf(scopes, new DwarfLines(elf));
    }

    /// The place of each address; `addresses` ascend. Null where no method is known.
    Place[] places(long[] addresses) {
        Place[] places = new Place[addresses.length];
        next = 0;
        Arrays.fill(open, null);
        for (int i = 0; i < addresses.length; i++) {
            Scope scope = innermost(addresses[i]);
            if (scope != null) places[i] = new Place(scope, lines.line(addresses[i]));
        }
        return places;
    }

    /// Ranges nest, so the deepest open range that has not ended is the answer.
    private Scope innermost(long address) {
        for (; next < scopes.size() && scopes.get(next).start <= address; next++) {
            ScopeRange range = scopes.get(next);
            if (range.depth >= open.length) open = Arrays.copyOf(open, range.depth * 2);
            open[range.depth] = range;
        }
        for (int depth = open.length - 1; depth >= 0; depth--) {
            if (open[depth] != null && address < open[depth].limit) return open[depth].scope;
        }
        return null;
    }
}
