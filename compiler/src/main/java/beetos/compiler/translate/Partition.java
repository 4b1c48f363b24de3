package beetos.compiler.translate;

import beetos.compiler.analysis.Common;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.lang.classfile.Instruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A share of an image's methods that becomes one module. The methods are those of whole packages, as far as these have the right size.
///
/// Which module a method is in depends on the names and sizes of classes only, never on the machine that builds; and while a class grows
/// it hardly ever moves, nor does any other: a package that is too big falls apart by a hash of its classes' names, in 2, 4, 8 … parts.
///
/// @param methods by name, so that the order in which they were found leaves no trace in the module
record Partition(String name, List<Method> methods, int weight) {
    /// In bytecode instructions: an image of more is parted, and a package of more too. Half a second to two seconds of work for LLVM.
    static final int LARGE = 30_000;
    private static final int MOST = 8_000, LEAST = 1_500;

    /// Heaviest first, so that the last ones to be compiled are short.
    static List<Partition> of(Collection<Method> methods) {
        Map<String, List<Method>> packages = new TreeMap<>();
        methods.forEach(method -> packages.computeIfAbsent(method.owner.packageName(), p -> new ArrayList<>()).add(method));
        Map<String, List<Method>> groups = new TreeMap<>();
        packages.forEach((name, members) -> groups.computeIfAbsent(weight(members) < LEAST ? family(members.getFirst().owner) : name, g -> new ArrayList<>()).addAll(members));
        List<Partition> partitions = new ArrayList<>();
        groups.forEach((name, members) -> split(name, members, 1, 0, partitions));
        partitions.sort(Comparator.comparingInt((Partition p) -> -p.weight).thenComparing(Partition::name));
        return partitions;
    }

    /// What takes in the small packages.
    private static String family(Klass klass) {
        if (klass.origin == Klass.Origin.JDK) {
            return "jdk";
        }
        if (Common.includes(klass)) {
            return "beetos";
        }
        int first = klass.name.indexOf('/'), second = first < 0 ? -1 : klass.name.indexOf('/', first + 1);
        return klass.name.substring(0, Math.max(second, 0)) + " and others";
    }

    private static void split(String name, List<Method> methods, int parts, int part, List<Partition> to) {
        int weight = weight(methods);
        if (weight <= MOST || parts == 64 || methods.stream().map(Partition::outermost).distinct().count() == 1) {
            to.add(new Partition(name + (parts == 1 ? "" : " " + part + " of " + parts), methods.stream().sorted(Comparator.comparing(Method::symbol)).toList(), weight));
            return;
        }
        for (int half = 0; half < 2; half++) {
            int bits = part + half * parts;
            List<Method> members = methods.stream().filter(method -> (hash(method) & (2 * parts - 1)) == bits).toList();
            if (!members.isEmpty()) {
                split(name, members, 2 * parts, bits, to);
            }
        }
    }

    /// Classes of one nest stay together.
    private static String outermost(Method method) {
        int dollar = method.owner.name.indexOf('$', method.owner.name.lastIndexOf('/') + 2);
        return dollar < 0 ? method.owner.name : method.owner.name.substring(0, dollar);
    }

    private static int hash(Method method) {
        int hash = outermost(method).hashCode();
        return hash ^ hash >>> 16 ^ hash >>> 8;
    }

    static int weight(Collection<Method> methods) {
        return methods.stream().mapToInt(Partition::weight).sum();
    }

    static int weight(Method method) {
        return (int) method.elements().stream().filter(Instruction.class::isInstance).count();
    }
}
