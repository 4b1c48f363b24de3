package beetos.runtime;

import beetos.machine.Address;

/// Reads the trace table, whose format is `beetos.compiler.backend.TraceTable`'s: from a code address to a method and line, and outward through
/// the calls that were inlined there.
public final class TraceReader {
    private static final int CODE_OFFSET = 4;
    private static final int CODE_LIMIT = 8;
    private static final int BLOCK_COUNT = 12;
    private static final int ROWS = 16;
    private static final int INLINED = 20;
    private static final int METHODS = 24;
    private static final int CLASSES = 28;
    private static final int STRINGS = 32;
    private static final int BLOCKS = 40;
    private static final int BLOCK_LENGTH = 8;
    private static final int METHOD_LENGTH = 7;
    private static final int CLASS_LENGTH = 6;

    // Of a row's octet.
    private static final int FAR = 15;
    private static final int LINE_FAR = 6;
    private static final int LINE_UNKNOWN = 7;
    private static final int SCOPE_FOLLOWS = 0x80;

    // How a row names its scope.
    private static final int LEAVE = 0;
    private static final int FRESH = 1;
    private static final int NEXT_METHOD = 2;
    private static final int EXPLICIT = 3;

    private final long table;
    private long position;
    private int scope;
    private int line;

    public TraceReader(long table) { this.table = table; }

    /// Goes to the innermost method at a code address; false if nothing is known there.
    public boolean find(long address) {
        long distance = address - (table - word(CODE_OFFSET));
        scope = 0;
        int count = word(BLOCK_COUNT);
        if (distance < 0 || distance >= word(CODE_LIMIT) || count == 0 || distance < word(BLOCKS)) {
            return false;
        }
        decode((int) distance, block((int) distance, count), count);
        return scope != 0;
    }

    /// Goes to the caller that the current method was inlined into; false if it is a method of its own.
    public boolean outward() {
        line = callLine(scope);
        scope = caller(scope);
        return scope != 0;
    }

    public int line() { return line; }

    public String methodName() { return string(u24(method(scope) + 2)); }

    public String className() { return string(u24(owner(scope))); }

    public String fileName() {
        int name = u24(owner(scope) + 3);
        return name != 0 ? string(name) : derivedFile(className());
    }

    private static String derivedFile(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$', 1);
        return (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
    }

    /// The last block that begins at or before `offset`.
    private int block(int offset, int count) {
        int low = 0;
        int high = count - 1;
        // Invariant: block `low` begins at or before offset, block `high + 1` after it.
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (word(BLOCKS + BLOCK_LENGTH * middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void decode(int offset, int block, int count) {
        long end = block + 1 < count ? table + word(ROWS) + word(BLOCKS + BLOCK_LENGTH * (block + 1) + 4) : table + word(INLINED);
        int start = word(BLOCKS + BLOCK_LENGTH * block);
        position = table + word(ROWS) + word(BLOCKS + BLOCK_LENGTH * block + 4);
        int fresh = unsigned();
        int method = unsigned();
        int current = 0;
        line = 0;
        // Invariant: scope and line describe the code from `start` to the next row; `current` is the line that the next delta adds to.
        while (position < end) {
            int row = Address.load8(position++);
            int distance = row & 15;
            start += 4 * (distance == FAR ? FAR + unsigned() : distance);
            if (start > offset) {
                return;
            }
            int code = row >> 4 & 7;
            int delta = code == LINE_FAR ? signed() : code == LINE_UNKNOWN ? 0 : code - 1;
            if ((row & SCOPE_FOLLOWS) != 0) {
                int change = unsigned();
                current = change == LEAVE ? callLine(scope) : 0;
                switch (change) {
                    case LEAVE:
                        scope = caller(scope);
                        break;
                    case FRESH:
                        scope = 2 * fresh + 2;
                        break;
                    case NEXT_METHOD:
                        scope = 2 * method++ + 1;
                        break;
                    default:
                        scope = change - EXPLICIT;
                }
                if (isInlined(scope) && (scope - 2) / 2 >= fresh) {
                    fresh = inlinedLimit(scope);
                }
                current = change == LEAVE ? current : firstLine(scope);
            }
            current += delta;
            line = code == LINE_UNKNOWN ? 0 : current;
        }
    }

    private static boolean isInlined(int scope) { return scope != 0 && (scope & 1) == 0; }

    private long inlined(int scope) { return table + word(INLINED) + (scope - 2) / 2; }

    /// The address of the entry of a scope's method.
    private long method(int scope) {
        int number = scope / 2;
        if (isInlined(scope)) {
            long kept = position;
            position = inlined(scope);
            number = unsigned();
            position = kept;
        }
        return table + word(METHODS) + METHOD_LENGTH * number;
    }

    private long owner(int scope) { return table + word(CLASSES) + CLASS_LENGTH * u16(method(scope)); }

    /// The scope around this one; 0 around a method of its own.
    private int caller(int scope) {
        if (!isInlined(scope)) {
            return 0;
        }
        long kept = position;
        position = inlined(scope);
        unsigned();
        int caller = readCaller(scope);
        position = kept;
        return caller;
    }

    private int readCaller(int scope) {
        int coded = unsigned();
        return (coded & 1) != 0 ? coded : scope - coded;
    }

    private int callLine(int scope) {
        if (!isInlined(scope)) {
            return 0;
        }
        long kept = position;
        position = inlined(scope);
        unsigned();
        int caller = readCaller(scope);
        int result = signed() + firstLine(caller);
        position = kept;
        return result;
    }

    /// Where the inlined call behind this one begins.
    private int inlinedLimit(int scope) {
        long kept = position;
        position = inlined(scope);
        unsigned();
        unsigned();
        unsigned();
        int limit = (int) (position - table - word(INLINED));
        position = kept;
        return limit;
    }

    private int firstLine(int scope) { return scope == 0 ? 0 : u16(method(scope) + 5); }

    private String string(int offset) {
        long kept = position;
        position = table + word(STRINGS) + offset;
        int length = unsigned();
        String text = Utf8.decode(position, length);
        position = kept;
        return text;
    }

    private int word(int offset) { return Address.load32(table + offset); }

    private static int u16(long at) { return Address.load8(at) | Address.load8(at + 1) << 8; }

    private static int u24(long at) { return u16(at) | Address.load8(at + 2) << 16; }

    private int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = Address.load8(position++);
            value |= (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
    }

    private int signed() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = Address.load8(position++);
            value |= (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return (octet & 0x40) != 0 && shift < 25 ? value | -1 << shift + 7 : value;
            }
        }
    }
}
