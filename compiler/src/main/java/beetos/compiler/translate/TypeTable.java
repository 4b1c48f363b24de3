package beetos.compiler.translate;

import beetos.compiler.analysis.Common;
import beetos.compiler.analysis.Dispatch;
import beetos.compiler.analysis.Reachability;
import beetos.compiler.heap.Layout;
import beetos.compiler.model.Field;
import beetos.compiler.model.Klass;
import beetos.compiler.model.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The type records, laid out as docs/object-model.md says, and the class words that follow from their order.
final class TypeTable {
    static final String SYMBOL = "@beetos.types";
    static final int INTERFACE_SET = 48;
    private static final int FIRST = 64;
    private static final int MAGIC = 0x42454554;

    private final Reachability world;
    private final Dispatch dispatch;
    private final Symbols symbols;
    private final Map<Klass, Integer> words = new LinkedHashMap<>();
    private final Map<Klass, Integer> limits = new LinkedHashMap<>();
    private final Map<Klass, Integer> interfaceBits = new LinkedHashMap<>();
    private final List<Klass> mirrors = new ArrayList<>();
    private final int interfaceSetBytes;
    private final List<String> cells = new ArrayList<>();
    private int end = FIRST;
    private int recordsLimit;

    TypeTable(Reachability world, Dispatch dispatch, Symbols symbols) {
        this.world = world;
        this.dispatch = dispatch;
        this.symbols = symbols;
        world.testedInterfaces.stream().sorted(Common.FIRST).forEach(klass -> interfaceBits.put(klass, interfaceBits.size()));
        interfaceSetBytes = (interfaceBits.size() + 31) / 32 * 4;
        Map<Klass, List<Klass>> children = new LinkedHashMap<>();
        for (Klass klass : world.types) {
            if (!klass.isArray() && !klass.isInterface() && !klass.isPrimitive()) {
                children.computeIfAbsent(klass.superclass, k -> new ArrayList<>()).add(klass);
            }
        }
        number(world.world.object(), children);
        placeAll(k -> k.isInterface());
        placeAll(Klass::isPrimitive);
        firstArray = end;
        placeAll(Klass::isArray);
        recordsLimit = end;
        limits.put(world.world.object(), recordsLimit);
    }

    private final int firstArray;

    private void number(Klass klass, Map<Klass, List<Klass>> children) {
        place(klass);
        for (Klass child : children.getOrDefault(klass, List.of())) {
            number(child, children);
        }
        limits.put(klass, end);
    }

    private void placeAll(java.util.function.Predicate<Klass> which) {
        for (Klass klass : world.types) {
            if (which.test(klass) && !words.containsKey(klass)) {
                place(klass);
                limits.put(klass, words.get(klass) + 1);
            }
        }
    }

    private void place(Klass klass) {
        words.put(klass, end);
        end += INTERFACE_SET + interfaceSetBytes + 4 * dispatch.table(klass).size();
    }

    int word(Klass klass) {
        Integer word = words.get(klass);
        if (word == null) {
            throw new IllegalStateException("no type record of " + klass);
        }
        return word;
    }

    boolean has(Klass klass) {
        return words.containsKey(klass);
    }

    int limit(Klass klass) {
        return limits.get(klass);
    }

    int interfaceBit(Klass klass) {
        return interfaceBits.get(klass);
    }

    /// The class word as an operand in the function.
    String word(Function out, Klass klass) {
        return symbols.number(out, "word:" + klass.name, word(klass));
    }

    /// How many bytes of records a class and its subclasses take, as an operand in the function.
    String span(Function out, Klass klass) {
        return symbols.number(out, "span:" + klass.name, limit(klass) - word(klass));
    }

    /// The record's address as a constant of the IR.
    String address(Klass klass) {
        String place = "getelementptr (i8, ptr " + SYMBOL + ", i64 " + word(klass) + ")";
        return symbols.place("type:" + klass.name, place, INTERFACE_SET, 4);
    }

    String addressInteger(Klass klass) {
        return "ptrtoint (ptr " + address(klass) + " to i64)";
    }

    int dispatchOffset(int colour) {
        return INTERFACE_SET + interfaceSetBytes + 4 * colour;
    }

    List<Klass> mirrors() {
        return mirrors;
    }

    java.util.Set<Klass> all() {
        return words.keySet();
    }

    /// Bytes of the finished table.
    int size() {
        return cells.size() * 4;
    }

    // Writing.

    /// The table's definition; `mirrored` says which types have a mirror in the image.
    String define(java.util.function.Predicate<Klass> mirrored, String abstractMethod) {
        for (int i = 0; i < recordsLimit / 4; i++) {
            cells.add("i32 0");
        }
        for (Klass klass : words.keySet()) {
            if (mirrored.test(klass)) {
                mirrors.add(klass);
            }
        }
        set(0, MAGIC);
        set(4, interfaceSetBytes);
        set(8, recordsLimit);
        set(12, mirrors.size());
        set(16, wordOrZero("java/lang/String"));
        set(20, wordOrZero("[B"));
        set(24, firstArray);
        int mirror = 0;
        for (Klass klass : words.keySet()) {
            record(klass, mirrored.test(klass) ? mirror++ : -1, abstractMethod);
        }
        return SYMBOL + " = hidden constant [" + cells.size() + " x i32] [" + String.join(", ", cells) + "], section \".rodata.types\", align 64\n";
    }

    private int wordOrZero(String name) {
        Klass klass = world.world.find(name);
        return klass == null || !has(klass) ? 0 : word(klass);
    }

    private void set(int offset, int value) {
        cells.set(offset / 4, "i32 " + value);
    }

    private void record(Klass klass, int mirror, String abstractMethod) {
        int at = word(klass);
        set(at, klass.isArray() ? Layout.shift(klass) : klass.isPrimitive() || klass.isInterface() ? 0 : Layout.size(klass));
        set(at + 4, TypeFlags.of(klass));
        set(at + 8, klass.superclass == null || klass.isInterface() ? 0 : word(klass.superclass));
        set(at + 12, klass.isArray() ? word(klass.component) : 0);
        Klass array = klass.name.equals("void") ? null : world.world.arrayOf(klass);
        set(at + 16, array != null && has(array) ? word(array) : 0);
        set(at + 20, limit(klass));
        set(at + 24, interfaceBits.getOrDefault(klass, -1));
        set(at + 28, references(klass));
        set(at + 32, text(klass.javaName()));
        set(at + 36, mirror);
        set(at + 40, interfaces(klass));
        set(at + 44, TypeFlags.modifiers(klass));
        int[] set = new int[interfaceSetBytes / 4];
        for (Klass i : world.supertypes(klass)) {
            Integer bit = interfaceBits.get(i);
            if (bit != null) {
                set[bit / 32] |= 1 << bit % 32;
            }
        }
        for (int i = 0; i < set.length; i++) {
            set(at + INTERFACE_SET + 4 * i, set[i]);
        }
        List<Method> table = dispatch.table(klass);
        for (int i = 0; i < table.size(); i++) {
            String symbol = table.get(i) == null ? abstractMethod : Ir.global(table.get(i).symbol());
            cells.set((at + dispatchOffset(i)) / 4, codeOffset(symbol));
        }
    }

    static String codeOffset(String symbol) {
        return "i32 trunc (i64 sub (i64 ptrtoint (ptr " + symbol + " to i64), i64 ptrtoint (ptr " + SYMBOL + " to i64)) to i32)";
    }

    private int references(Klass klass) {
        if (klass.isArray() || klass.isPrimitive() || klass.isInterface()) {
            return 0;
        }
        List<Field> references = Layout.references(klass);
        if (references.isEmpty()) {
            return 0;
        }
        int at = cells.size() * 4;
        cells.add("i32 " + references.size());
        for (Field field : references) {
            cells.add("i32 " + field.offset);
        }
        return at;
    }

    private int interfaces(Klass klass) {
        if (klass.interfaces.isEmpty() || klass.isArray()) {
            return 0;
        }
        int at = cells.size() * 4;
        cells.add("i32 " + klass.interfaces.size());
        for (Klass i : klass.interfaces) {
            cells.add("i32 " + word(i));
        }
        return at;
    }

    private int text(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        int at = cells.size() * 4;
        cells.add("i32 " + octets.length);
        for (int i = 0; i < octets.length; i += 4) {
            int cell = 0;
            for (int j = 0; j < 4 && i + j < octets.length; j++) {
                cell |= (octets[i + j] & 0xFF) << 8 * j;
            }
            cells.add("i32 " + cell);
        }
        return at;
    }
}
