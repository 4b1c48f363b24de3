package beetos.compiler.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds a trace table from the debug information of a linked image. `TraceTable` has the format.
final class TraceTableWriter {
    private static final int ROWS_PER_BLOCK = 64;

    /// A scope made unique: equal chains of inlined calls are one. `caller` is null for a method in code of its own.
    private record Node(Dwarf.Method method, Node caller, int callLine) {}

    private record Row(int start, Node node, int line) {}

    private record Owner(String name, String file) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<Dwarf.Scope, Node> nodes = new HashMap<>();
    private final Map<Node, Node> unique = new HashMap<>();
    private final Map<Dwarf.Method, Integer> methods = new LinkedHashMap<>();
    private final Map<Dwarf.Method, Integer> baseLines = new HashMap<>();
    private final Map<Node, Integer> inlinedOffsets = new HashMap<>();
    private final Map<Node, Integer> inlinedLimits = new HashMap<>();
    private final Map<Owner, Integer> classes = new LinkedHashMap<>();
    private final Map<String, Integer> strings = new HashMap<>();
    private final Octets inlined = new Octets(), stringPool = new Octets();

    private TraceTableWriter() {}

    /// `exact`: right for every instruction, not only for calls; larger.
    static byte[] write(Elf elf, boolean exact) {
        return new TraceTableWriter().build(elf, exact);
    }

    private byte[] build(Elf elf, boolean exact) {
        string("");
        for (TraceRows.Row row : TraceRows.of(elf, exact)) {
            Node node = row.place() == null ? null : node(row.place().scope());
            rows.add(new Row((int) row.start(), node, row.place() == null ? 0 : row.place().line()));
        }
        number();
        Octets blocks = new Octets(), rowArea = new Octets();
        int blockCount = writeRows(blocks, rowArea);
        Octets methodTable = writeMethods();
        Octets classTable = writeClasses();
        Octets table = new Octets();
        int at = TraceTable.HEADER + blocks.length();
        table.u32(TraceTable.MAGIC).u32((int) elf.address("__trace_start")).u32((int) elf.address("__text_end")).u32(blockCount);
        table.u32(at).u32(at += rowArea.length());
        table.u32(at = even(at + inlined.length())).u32(at += methodTable.length()).u32(at += classTable.length()).u32(even(at + stringPool.length()));
        table.append(blocks.toArray()).append(rowArea.toArray()).append(inlined.toArray()).align(8);
        return table.append(methodTable.toArray()).append(classTable.toArray()).append(stringPool.toArray()).align(8).toArray();
    }

    private static int even(int offset) {
        return offset + 7 & ~7;
    }

    private Node node(Dwarf.Scope scope) {
        if (scope == null) return null;
        Node known = nodes.get(scope);
        if (known != null) return known;
        Node node = new Node(scope.method(), node(scope.caller()), scope.callLine());
        node = unique.computeIfAbsent(node, n -> n);
        nodes.put(scope, node);
        return node;
    }

    /// Methods in the order in which rows go to them otherwise than by leaving an inlined call, then the others; inlined calls in
    /// the order of rows. A method's base line is its smallest, so that no difference to it is negative.
    private void number() {
        Node before = null;
        for (int i = 0; i < rows.size(); i++) {
            Node node = rows.get(i).node;
            if (i % ROWS_PER_BLOCK == 0) before = null;
            if (node != null && node.caller == null && (before == null || before.caller != node)) number(node.method);
            before = node;
        }
        for (Row row : rows) {
            if (row.node == null) continue;
            if (row.line != 0) baseLines.merge(row.node.method, row.line, Math::min);
            for (Node node = row.node; node != null; node = node.caller) {
                number(node.method);
                if (node.caller != null) baseLines.merge(node.caller.method, node.callLine, Math::min);
            }
        }
        for (Row row : rows) if (row.node != null) placeInlined(row.node);
    }

    private void number(Dwarf.Method method) {
        methods.putIfAbsent(method, methods.size());
    }

    private void placeInlined(Node node) {
        if (node.caller == null || inlinedOffsets.containsKey(node)) return;
        placeInlined(node.caller);
        int offset = inlined.length();
        inlinedOffsets.put(node, offset);
        inlined.unsigned(methods.get(node.method));
        Node caller = node.caller;
        inlined.unsigned(caller.caller == null ? scope(caller) : 2 * (offset - inlinedOffsets.get(caller)));
        inlined.signed(node.callLine - baseLine(caller.method));
        inlinedLimits.put(node, inlined.length());
    }

    private int scope(Node node) {
        if (node == null) return 0;
        return node.caller == null ? 2 * methods.get(node.method) + 1 : 2 * inlinedOffsets.get(node) + 2;
    }

    private int writeRows(Octets blocks, Octets out) {
        int fresh = 0, method = 0, count = 0, line = 0, start = 0;
        Node node = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i % ROWS_PER_BLOCK == 0) {
                blocks.u32(row.start).u32(out.length());
                out.unsigned(fresh).unsigned(method);
                node = null;
                start = row.start;
                line = 0;
                count++;
            }
            int change = -1;
            if (row.node != node) {
                int scope = scope(row.node);
                boolean isInlined = row.node != null && row.node.caller != null;
                change = node != null && row.node == node.caller ? TraceTable.LEAVE
                        : isInlined && inlinedOffsets.get(row.node) == fresh ? TraceTable.FRESH
                        : row.node != null && !isInlined && methods.get(row.node.method) == method ? TraceTable.NEXT_METHOD
                        : TraceTable.EXPLICIT + scope;
                if (change == TraceTable.NEXT_METHOD) method++;
                if (isInlined && inlinedOffsets.get(row.node) >= fresh) fresh = inlinedLimits.get(row.node);
                line = change == TraceTable.LEAVE ? node.callLine : row.node == null ? 0 : baseLine(row.node.method);
            }
            writeRow(out, (row.start - start) / 4, change, row.line == 0, row.line - line);
            if (row.line != 0) line = row.line;
            node = row.node;
            start = row.start;
        }
        return count;
    }

    private static void writeRow(Octets out, int distance, int change, boolean unknown, int delta) {
        int code = unknown ? TraceTable.LINE_UNKNOWN : delta >= -1 && delta <= 4 ? delta + 1 : TraceTable.LINE_FAR;
        out.u8(Math.min(distance, TraceTable.NEAR) | code << 4 | (change >= 0 ? 0x80 : 0));
        if (distance >= TraceTable.NEAR) out.unsigned(distance - TraceTable.NEAR);
        if (code == TraceTable.LINE_FAR) out.signed(delta);
        if (change >= 0) out.unsigned(change);
    }

    private Octets writeMethods() {
        Octets table = new Octets();
        for (Dwarf.Method method : methods.keySet()) {
            int dot = method.name().lastIndexOf('.');
            String owner = dot < 0 ? "" : method.name().substring(0, dot);
            int number = classes.computeIfAbsent(new Owner(owner, simple(method.file())), c -> classes.size());
            if (number > 0xFFFF) throw new BackendException("more than 65,536 classes in one image");
            table.u16(number).u24(string(method.name().substring(dot + 1))).u16(baseLine(method));
        }
        return table;
    }

    private Octets writeClasses() {
        Octets table = new Octets();
        for (Owner owner : classes.keySet()) {
            boolean derived = owner.file.equals(TraceTable.derivedFile(owner.name));
            table.u24(string(owner.name)).u24(derived ? 0 : string(owner.file));
        }
        return table;
    }

    private static String simple(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, t -> {
            int offset = stringPool.length();
            stringPool.string(t);
            return offset;
        });
    }

    private int baseLine(Dwarf.Method method) {
        return Math.min(baseLines.getOrDefault(method, 0), 0xFFFF);
    }
}
