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
/// Colouring is greedy: selectors that many classes understand first, each takes the lowest colour whose classes are disjoint from its own.
/// Invariant: no instantiated class understands two selectors of one colour.
public final class Dispatch {
    private record Site(Klass receiver, String selector) {}

    private final Reachability world;
    private final Map<Site, List<Method>> targets = new HashMap<>();
    private final Map<String, Integer> colours = new LinkedHashMap<>();
    private final Map<Klass, List<Method>> tables = new HashMap<>();

    public Dispatch(Reachability world, Map<String, Set<Klass>> sites) {
        this.world = world;
        Map<String, BitSet> understanding = new LinkedHashMap<>();
        List<Klass> classes = List.copyOf(world.instantiated);
        for (var entry : sites.entrySet()) {
            String selector = entry.getKey();
            boolean polymorphic = false;
            BitSet who = new BitSet();
            for (Klass receiver : entry.getValue()) {
                Set<Method> found = new LinkedHashSet<>();
                for (int i = 0; i < classes.size(); i++) {
                    if (world.supertypes(classes.get(i)).contains(receiver)) {
                        Method selected = select(classes.get(i), selector);
                        if (selected != null) {
                            found.add(selected);
                            who.set(i);
                        }
                    }
                }
                targets.put(new Site(receiver, selector), List.copyOf(found));
                polymorphic |= found.size() > 1;
            }
            if (polymorphic) {
                understanding.put(selector, who);
            }
        }
        colour(understanding, classes);
    }

    private void colour(Map<String, BitSet> understanding, List<Klass> classes) {
        List<String> order = new ArrayList<>(understanding.keySet());
        order.sort(Comparator.comparingInt((String s) -> -understanding.get(s).cardinality()));
        List<BitSet> taken = new ArrayList<>();
        for (String selector : order) {
            BitSet who = understanding.get(selector);
            int colour = 0;
            while (colour < taken.size() && taken.get(colour).intersects(who)) {
                colour++;
            }
            if (colour == taken.size()) {
                taken.add(new BitSet());
            }
            taken.get(colour).or(who);
            colours.put(selector, colour);
            for (int i = who.nextSetBit(0); i >= 0; i = who.nextSetBit(i + 1)) {
                List<Method> table = tables.computeIfAbsent(classes.get(i), k -> new ArrayList<>());
                while (table.size() <= colour) {
                    table.add(null);
                }
                table.set(colour, select(classes.get(i), selector));
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
