package beetos.kernel.aarch64;

import beetos.machine.Address;

/// Finds the Java methods and lines of a code address in an image's trace table and prints them, innermost first. One line a method.
///
/// The table's format is `beetos.compiler.backend.TraceTable`'s: blocks of rows, each row a code range with a scope (a method in
/// code of its own, or an inlined call) and a line. All state is in static fields: a panic has nothing else to hold.
final class Trace {
    private Trace() {}

    private static final int MAGIC = 0x3154_5442;
    private static final int CODE_LIMIT = 8, BLOCK_COUNT = 12, ROWS = 16, INLINED = 20, METHODS = 24, CLASSES = 28, STRINGS = 32, BLOCKS = 40;
    private static final int METHOD_LENGTH = 7, CLASS_LENGTH = 6;
    private static final int NEAR = 15, LINE_FAR = 6, LINE_UNKNOWN = 7;
    private static final int LEAVE = 0, FRESH = 1, NEXT_METHOD = 2, EXPLICIT = 3;

    private static long table;
    private static long position;
    private static int scope, line, shown, fresh, method;

    /// Uses the table at this address; false if there is none.
    static boolean open(long address) {
        table = address;
        return address != 0 && Address.load32(address) == MAGIC;
    }

    /// Prints what is known of a code offset; false if nothing is.
    static boolean print(long offset) {
        int count = word(BLOCK_COUNT);
        if (offset < 0 || offset >= word(CODE_LIMIT) || count == 0 || offset < word(BLOCKS)) {
            return false;
        }
        decode((int) offset, block((int) offset, count), count);
        boolean found = scope != 0;
        while (scope != 0) {
            printMethod(methodOf(scope), shown);
            shown = callLine(scope);
            scope = caller(scope);
        }
        return found;
    }

    /// The last block that begins at or before `offset`.
    private static int block(int offset, int count) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            // Invariant: block `low` begins at or before offset, block `high + 1` after it.
            int middle = low + high + 1 >>> 1;
            if (word(BLOCKS + 8 * middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static void decode(int offset, int block, int count) {
        long rows = table + word(ROWS);
        long end = block + 1 < count ? rows + word(BLOCKS + 8 * block + 12) : table + word(INLINED);
        int start = word(BLOCKS + 8 * block);
        position = rows + word(BLOCKS + 8 * block + 4);
        scope = 0;
        line = 0;
        shown = 0;
        fresh = unsigned();
        method = unsigned();
        while (position < end) {
            // Invariant: scope, line and shown describe the code from `start` to the next row.
            int octet = Address.load8(position++);
            int distance = octet & 15;
            start += 4 * (distance == NEAR ? NEAR + unsigned() : distance);
            if (start > offset) {
                return;
            }
            row(octet);
        }
    }

    private static void row(int octet) {
        int code = octet >> 4 & 7;
        int delta = code == LINE_FAR ? signed() : code == LINE_UNKNOWN ? 0 : code - 1;
        if ((octet & 0x80) != 0) {
            change(unsigned());
        }
        line += delta;
        shown = code == LINE_UNKNOWN ? 0 : line;
    }

    private static void change(int change) {
        int left = scope;
        if (change == LEAVE) {
            scope = caller(scope);
            line = callLine(left);
            return;
        }
        scope = change == FRESH ? 2 * fresh + 2 : change == NEXT_METHOD ? 2 * method++ + 1 : change - EXPLICIT;
        if (inlined(scope) && (scope - 2) / 2 >= fresh) {
            fresh = inlinedLimit(scope);
        }
        line = methodLine(scope);
    }

    private static boolean inlined(int scope) {
        return scope != 0 && (scope & 1) == 0;
    }

    private static long inlinedAt(int scope) {
        return table + word(INLINED) + (scope - 2) / 2;
    }

    private static int methodOf(int scope) {
        if (!inlined(scope)) {
            return scope / 2;
        }
        long kept = position;
        position = inlinedAt(scope);
        int found = unsigned();
        position = kept;
        return found;
    }

    /// The scope around this one; 0 around a method's own.
    private static int caller(int scope) {
        if (!inlined(scope)) {
            return 0;
        }
        long kept = position;
        position = inlinedAt(scope);
        unsigned();
        int found = readCaller(scope);
        position = kept;
        return found;
    }

    private static int readCaller(int scope) {
        int coded = unsigned();
        return (coded & 1) != 0 ? coded : scope - coded;
    }

    private static int callLine(int scope) {
        if (!inlined(scope)) {
            return 0;
        }
        long kept = position;
        position = inlinedAt(scope);
        unsigned();
        int around = readCaller(scope);
        int offset = signed();
        position = kept;
        return methodLine(around) + offset;
    }

    /// Where the inlined call behind this one begins.
    private static int inlinedLimit(int scope) {
        long kept = position;
        position = inlinedAt(scope);
        unsigned();
        unsigned();
        unsigned();
        int limit = (int) (position - table) - word(INLINED);
        position = kept;
        return limit;
    }

    private static int methodLine(int scope) {
        return scope == 0 ? 0 : half(methodAt(methodOf(scope)) + 5);
    }

    private static long methodAt(int number) {
        return table + word(METHODS) + METHOD_LENGTH * number;
    }

    private static void printMethod(int number, int line) {
        long at = methodAt(number);
        long owner = table + word(CLASSES) + CLASS_LENGTH * half(at);
        Panic.write("  at ");
        string(triple(owner));
        Panic.write(".");
        string(triple(at + 2));
        if (line > 0) {
            Panic.write(" line ");
            Panic.decimal(line);
        }
        Panic.write("\n");
    }

    private static void string(int offset) {
        long kept = position;
        position = table + word(STRINGS) + offset;
        int length = unsigned();
        for (int i = 0; i < length; i++) {
            Panic.put(Address.load8(position + i));
        }
        position = kept;
    }

    private static int word(int offset) {
        return Address.load32(table + offset);
    }

    private static int half(long at) {
        return Address.load8(at) | Address.load8(at + 1) << 8;
    }

    private static int triple(long at) {
        return half(at) | Address.load8(at + 2) << 16;
    }

    private static int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = Address.load8(position++);
            value |= (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
    }

    private static int signed() {
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
