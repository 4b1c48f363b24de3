package beetos.compiler.analysis;

import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where virtual calls go, and the colours of the selectors that need a table (docs/object-model.md, "Dispatch").
///
/// Colouring is greedy: each selector takes the lowest colour whose classes are disjoint from its own. First come the selectors that need a
/// table for the sake of common classes alone, then others that common classes call, then those of each package; within these, selectors that
/// many classes understand first. So the colours in a module hardly ever change with what another program brings.
/// Invariant: no instantiated class understands two selectors of one colour.
public final class Dispatch {
    private record Site(Klass receiver, String selector) {}

    /// A selector that needs a table: who understands it, and its place in the order of colouring.
    private record Table(String selector, BitSet who, String rank, int weight) {
        /// Ranks of selectors with a choice among common classes, and of others that common classes call; the rest have their package.
        static final String FIRST = "", SECOND = " ";

        static final Comparator<Table> ORDER = Comparator.comparing(Table::rank).thenComparing(t -> -t.weight).thenComparing(Table::selector);
    }

    private final Reachability world;
    private final Map<Site, List<Method>> targets = new HashMap<>();
    private final Map<String, Integer> colours = new LinkedHashMap<>();
    private final Map<Klass, List<Method>> tables = new HashMap<>();

    public Dispatch(Reachability world, Map<String, Set<Klass>> sites) {
        this.world = world;
        List<Table> open = new ArrayList<>();
        List<Klass> classes = List.copyOf(world.instantiated);
        BitSet common = new BitSet();
        for (int i = 0; i < classes.size(); i++) {
            common.set(i, Common.includes(classes.get(i)));
        }
        sites.forEach((selector, receivers) -> {
            BitSet who = new BitSet();
            boolean choice = false, commonChoice = false;
            for (Klass receiver : receivers) {
                Set<Method> found = new LinkedHashSet<>(), foundInCommon = new LinkedHashSet<>();
                for (int i = 0; i < classes.size(); i++) {
                    Method selected = world.supertypes(classes.get(i)).contains(receiver) ? select(classes.get(i), selector) : null;
                    if (selected != null) {
                        found.add(selected);
                        who.set(i);
                        if (common.get(i)) {
                            foundInCommon.add(selected);
                        }
                    }
                }
                targets.put(new Site(receiver, selector), List.copyOf(found));
                choice |= found.size() > 1;
                commonChoice |= foundInCommon.size() > 1;
            }
            if (choice) {
                open.add(table(selector, receivers, who, commonChoice, common));
            }
        });
        open.sort(Table.ORDER);
        colour(open, classes);
    }

    private static Table table(String selector, Set<Klass> receivers, BitSet who, boolean commonChoice, BitSet common) {
        BitSet counted = (BitSet) who.clone();
        if (commonChoice) {
            counted.and(common);
            return new Table(selector, who, Table.FIRST, counted.cardinality());
        }
        if (receivers.stream().anyMatch(Common::includes)) {
            return new Table(selector, who, Table.SECOND, 0);
        }
        return new Table(selector, who, "in " + receivers.stream().map(Klass::packageName).min(Comparator.naturalOrder()).orElseThrow(), counted.cardinality());
    }

    private void colour(List<Table> order, List<Klass> classes) {
        List<BitSet> taken = new ArrayList<>();
        for (Table next : order) {
            BitSet who = next.who;
            int colour = 0;
            while (colour < taken.size() && taken.get(colour).intersects(who)) {
                colour++;
            }
            if (colour == taken.size()) {
                taken.add(new BitSet());
            }
            taken.get(colour).or(who);
            colours.put(next.selector, colour);
            for (int i = who.nextSetBit(0); i >= 0; i = who.nextSetBit(i + 1)) {
                List<Method> table = tables.computeIfAbsent(classes.get(i), k -> new ArrayList<>());
                while (table.size() <= colour) {
                    table.add(null);
                }
                table.set(colour, select(classes.get(i), next.selector));
            }
        }
    }

    private Method select(Klass klass, String selector) {
        Method selected = klass.select(selector);
        return selected == null || selected.isAbstract() ? null : selected.implementation();
    }

    /// The methods that a call can run; empty if no object of the receiver's type is ever made.
    public List<Method> targets(Klass receiver, String selector) {
        return targets.getOrDefault(new Site(receiver, selector), List.of());
    }

    public int colour(String selector) {
        return colours.get(selector);
    }

    /// A class's table by colour; null where it has nothing.
    public List<Method> table(Klass klass) {
        return tables.getOrDefault(klass, List.of());
    }

    public int colourCount() {
        return colours.values().stream().mapToInt(c -> c + 1).max().orElse(0);
    }
}
