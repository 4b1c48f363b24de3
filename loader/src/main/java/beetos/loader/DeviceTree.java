package beetos.loader;

import beetos.machine.Text;

/// A flattened device tree, read in place: a cursor over its nodes in tree order, each named by the properties asked of it.
///
/// Invariant: the cursor stands on one node, `depth` says how deep, and `addressCells`, `sizeCells` and `ranges` hold for
/// every depth up to it what the node there says. However the tree lies, every walk ends.
///
/// Source: Devicetree Specification 0.4, 5.4 "Structure Block", 2.3 "Standard Properties".
public final class DeviceTree {
    private static final int BEGIN_NODE = 1, END_NODE = 2, PROPERTY = 3, NOP = 4;
    private static final int DEEPEST = 16, MOST_CELLS = 4;

    private final TreeBlob blob = new TreeBlob();
    private int depth;
    private int name, nameLength;
    private boolean insideReserved;
    private int node;          // offset of the node's first property or child
    private int ahead;         // offset of the token that the next step reads
    private int length;        // of the value that property() found
    private final int[] addressCells = new int[DEEPEST];
    private final int[] sizeCells = new int[DEEPEST];
    private final int[] ranges = new int[DEEPEST];        // offset of the value, -1: no translation
    private final int[] rangesLength = new int[DEEPEST];

    public DeviceTree() {}

    /// Takes the tree at a physical address; false if there is none that can be read.
    public boolean open(long physical) {
        rewind();
        return blob.open(physical);
    }

    public TreeBlob blob() {
        return blob;
    }

    /// Back to before the root node.
    public void rewind() {
        depth = -1;
        ahead = 0;
    }

    /// Steps to the next node in tree order, or returns false at the end.
    public boolean next() {
        while (ahead >= 0 && ahead <= blob.structureLength() - 4) {
            int token = blob.word(ahead);
            if (token == BEGIN_NODE) {
                enter();
                return depth < DEEPEST;
            }
            if (token == PROPERTY) {
                ahead = afterProperty(ahead);
            } else if (token == END_NODE && depth >= 0) {
                depth--;
                ahead += 4;
            } else if (token == NOP) {
                ahead += 4;
            } else {
                return false;
            }
        }
        return false;
    }

    private void enter() {
        depth++;
        name = ahead + 4;
        int end = name;
        while (end < blob.structureLength() && blob.octet(end) != 0) {
            end++;
        }
        nameLength = end - name;
        node = (end + 4) & ~3;
        ahead = node;
        if (depth >= DEEPEST) {
            return;
        }
        if (depth == 1) {
            insideReserved = named("reserved-memory");
        }
        addressCells[depth] = cellsOr("#address-cells", 2);
        sizeCells[depth] = cellsOr("#size-cells", 1);
        ranges[depth] = property("ranges");
        rangesLength[depth] = ranges[depth] < 0 ? 0 : length;
    }

    private int cellsOr(String property, int otherwise) {
        int value = property(property);
        int cells = value < 0 || length < 4 ? otherwise : blob.word(value);
        return cells < 0 || cells > MOST_CELLS ? otherwise : cells;
    }

    public int depth() {
        return depth;
    }

    /// Whether the node's name, without its unit address, is `wanted`.
    public boolean named(String wanted) {
        int count = Text.length(wanted);
        if (nameLength < count || nameLength > count && blob.octet(name + count) != '@') {
            return false;
        }
        return blob.matches(name, wanted);
    }

    /// Whether the node is a child of `/reserved-memory`.
    public boolean insideReserved() {
        return insideReserved && depth == 2;
    }

    /// Offset of the value of the node's property, or -1; [#length] is then the value's length.
    public int property(String wanted) {
        int at = node;
        while (at >= 0 && at <= blob.structureLength() - 12) {
            int token = blob.word(at);
            if (token == PROPERTY) {
                int valueLength = blob.word(at + 4);
                if (valueLength < 0 || valueLength > blob.structureLength() - at - 12) {
                    return -1;
                }
                if (blob.stringIs(blob.word(at + 8), wanted)) {
                    length = valueLength;
                    return at + 12;
                }
                at = afterProperty(at);
            } else if (token == NOP) {
                at += 4;
            } else {
                return -1;
            }
        }
        return -1;
    }

    public boolean has(String property) {
        return property(property) >= 0;
    }

    public int length() {
        return length;
    }

    /// Whether one of the strings in the list property is `wanted`.
    public boolean lists(String property, String wanted) {
        int value = property(property);
        if (value < 0) {
            return false;
        }
        int limit = value + length;
        int count = Text.length(wanted);
        for (int start = value; start < limit; ) {
            int end = start;
            while (end < limit && blob.octet(end) != 0) {
                end++;
            }
            if (end - start == count && blob.matches(start, wanted)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    public boolean compatible(String wanted) {
        return lists("compatible", wanted);
    }

    /// Whether the node may be used: Devicetree Specification 0.4, 2.3.4 "status".
    public boolean enabled() {
        return !has("status") || lists("status", "okay") || lists("status", "ok");
    }

    /// How many register ranges the node has.
    public int registers() {
        int value = property("reg");
        int entry = value < 0 || depth == 0 ? 0 : 4 * (addressCells[depth - 1] + sizeCells[depth - 1]);
        return entry == 0 ? 0 : length / entry;
    }

    /// Base of register range `index`, translated to the CPU's view; -1 if there is none.
    public long base(int index) {
        int value = range(index);
        return value < 0 ? -1 : translate(blob.cells(value, addressCells[depth - 1]));
    }

    public long size(int index) {
        int value = range(index);
        return value < 0 ? 0 : blob.cells(value + 4 * addressCells[depth - 1], sizeCells[depth - 1]);
    }

    private int range(int index) {
        return index < registers() ? property("reg") + 4 * index * (addressCells[depth - 1] + sizeCells[depth - 1]) : -1;
    }

    private long translate(long address) {
        for (int bus = depth - 1; bus > 0; bus--) {
            if (ranges[bus] < 0) {
                return -1;
            }
            address = throughRanges(bus, address);
        }
        return address;
    }

    private long throughRanges(int bus, long address) {
        int child = 4 * addressCells[bus];
        int parent = 4 * addressCells[bus - 1];
        int entry = child + parent + 4 * sizeCells[bus];
        if (entry == 0) {
            return -1;
        }
        for (int at = ranges[bus]; at + entry <= ranges[bus] + rangesLength[bus]; at += entry) {
            long offset = address - blob.cells(at, addressCells[bus]);
            long size = blob.cells(at + child + parent, sizeCells[bus]);
            if (offset >= 0 && offset < size) {
                return blob.cells(at + child, addressCells[bus - 1]) + offset;
            }
        }
        return rangesLength[bus] == 0 ? address : -1;
    }

    private int afterProperty(int at) {
        int valueLength = blob.word(at + 4);
        return valueLength < 0 || valueLength > blob.structureLength() ? blob.structureLength() : at + 12 + (valueLength + 3 & ~3);
    }
}
