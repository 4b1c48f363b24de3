package beetos.compiler.backend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The table that turns a code address into Java methods and lines, innermost first, without debug information.
///
/// It is exact at every call and `brk` (look a return address up at return address - 1, a `brk` at its own address) and
/// names the nearest line elsewhere; a table built `exact` holds for every instruction. Little-endian, 8-aligned, byte offsets from
/// its own start unless said; *code offset* is from `__image_start`; u24 and LEB128 values are not aligned.
///
///     +0   u32 MAGIC
///     +4   u32 code offset of this table: image start = address of the table - this
///     +8   u32 code limit: code offset of the end of text
///     +12  u32 block count
///     +16  u32 offset of the rows        +20  u32 offset of the inlined calls     +24  u32 offset of the methods
///     +28  u32 offset of the classes     +32  u32 offset of the strings           +36  u32 length of the table
///     +40  blocks, ascending: u32 code offset of its first row, u32 offset of its first row from the rows
///
/// A *scope* is a number: 0 unknown, 2m + 1 the method m in code of its own, 2c + 2 the inlined call at offset c of the inlined calls.
/// A row is a code range from its start to the next row's: it says a scope and a line. To look up: take the last block that begins at or
/// before the offset, decode rows while they begin at or before it, then follow the inlined calls outward.
///
/// A block begins with the state that rows refer to, as unsigned LEB128:
///     fresh    offset in the inlined calls of the next one not yet mentioned
///     method   the number of the last method entered as a whole, plus 1
/// and holds rows to the next block's first row (the last one to the inlined calls). Before the first row: offset = the block's, scope 0, line 0.
/// A row is one octet, then what it asks for, in this order:
///     bits 0-3  distance from the previous row's start in instructions (4 bytes): 0-14, or 15: unsigned LEB128 follows, plus 15
///     bits 4-6  line: 0-5 is delta -1 to +4, 6: a signed LEB128 delta follows, 7: the line is unknown (its state value does not change)
///     bit 7     a scope follows: unsigned LEB128 0: the caller of the current one; 1: the inlined call at `fresh`, which moves on;
///               2: the method numbered `method`, which counts up; 3 + s: scope s
/// With a new scope the line delta is from its method's base line, or, for code 0, from the line of the call just left; else from the last line.
/// An explicit scope that is an inlined call at or behind `fresh` moves `fresh` behind it.
///
/// An inlined call: unsigned LEB128 number of its method; its caller as unsigned LEB128: 2m + 1 the method m in code of its own, 2d the inlined
/// call that begins d octets before this one; signed LEB128 line of the call minus the base line of the caller's method.
/// A method, 7 bytes: u16 number of its class, u24 offset of its name from the strings, u16 base line.
/// A class, 6 bytes: u24 offset of its name ("pkg.Class") from the strings, u24 offset of its file name, or 0: the name from its last '.' to the
/// first '$' or its end, and ".java".
/// A string: LEB128 length in octets, UTF-8. The string at 0 is empty.
public final class TraceTable {
    static final int MAGIC = 0x31545442, HEADER = 40, METHOD_LENGTH = 7, CLASS_LENGTH = 6;
    static final int NEAR = 15, LINE_FAR = 6, LINE_UNKNOWN = 7;
    static final int LEAVE = 0, FRESH = 1, NEXT_METHOD = 2, EXPLICIT = 3;

    /// One line of a stack trace; `line` is 0 where unknown.
    public record Frame(String method, String file, int line) {
        @Override
        public String toString() {
            return method + "(" + file + (line > 0 ? ":" + line : "") + ")";
        }
    }

    private final ByteBuffer table;
    private int position;

    private TraceTable(byte[] bytes) {
        table = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER || table.getInt(0) != MAGIC) throw new BackendException("not a trace table");
    }

    /// The frames at a code offset, innermost first; none if nothing is known. For a return address pass it less 1.
    public static List<Frame> lookup(byte[] table, long offset) {
        return new TraceTable(table).lookup(offset);
    }

    private List<Frame> lookup(long offset) {
        List<Frame> frames = new ArrayList<>();
        int count = table.getInt(12);
        if (offset < 0 || offset >= table.getInt(8) || count == 0 || offset < table.getInt(HEADER)) return frames;
        int block = block((int) offset, count);
        int rows = table.getInt(16);
        int end = block + 1 < count ? rows + table.getInt(HEADER + 8 * (block + 1) + 4) : table.getInt(20);
        int start = table.getInt(HEADER + 8 * block), scope = 0, line = 0, shown = 0;
        position = rows + table.getInt(HEADER + 8 * block + 4);
        int fresh = unsigned(), method = unsigned();
        while (position < end) {
            // Invariant: scope, line and shown describe the code from `start` to the next row.
            int octet = table.get(position++) & 0xFF;
            int distance = octet & 15;
            if (distance == NEAR) distance += unsigned();
            start += 4 * distance;
            if (start > offset) break;
            int code = octet >> 4 & 7;
            int delta = code == LINE_FAR ? signed() : code == LINE_UNKNOWN ? 0 : code - 1;
            if ((octet & 0x80) != 0) {
                int change = unsigned(), left = scope;
                scope = switch (change) {
                    case LEAVE -> caller(scope);
                    case FRESH -> 2 * fresh + 2;
                    case NEXT_METHOD -> 2 * method++ + 1;
                    default -> change - EXPLICIT;
                };
                if (inlined(scope) && (scope - 2) / 2 >= fresh) fresh = inlinedLimit(scope);
                line = change == LEAVE ? callLine(left) : line(scope);
            }
            line += delta;
            shown = code == LINE_UNKNOWN ? 0 : line;
        }
        while (scope != 0) {
            frames.add(frame(method(scope), shown));
            shown = callLine(scope);
            scope = caller(scope);
        }
        return frames;
    }

    /// The last block that begins at or before `offset`.
    private int block(int offset, int count) {
        int low = 0, high = count - 1;
        while (low < high) {
            // Invariant: block `low` begins at or before offset, block `high + 1` after it.
            int middle = low + high + 1 >>> 1;
            if (table.getInt(HEADER + 8 * middle) <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private static boolean inlined(int scope) {
        return scope != 0 && (scope & 1) == 0;
    }

    private int inlinedAt(int scope) {
        return table.getInt(20) + (scope - 2) / 2;
    }

    private int method(int scope) {
        if (!inlined(scope)) return scope / 2;
        int kept = position;
        position = inlinedAt(scope);
        int method = unsigned();
        position = kept;
        return method;
    }

    /// The scope around this one; 0 around a method's own.
    private int caller(int scope) {
        if (!inlined(scope)) return 0;
        int kept = position;
        position = inlinedAt(scope);
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
        if (!inlined(scope)) return 0;
        int kept = position;
        position = inlinedAt(scope);
        unsigned();
        int caller = readCaller(scope), offset = signed();
        position = kept;
        return line(caller) + offset;
    }

    /// Where the inlined call behind this one begins.
    private int inlinedLimit(int scope) {
        int kept = position;
        position = inlinedAt(scope);
        for (int i = 0; i < 3; i++) unsigned();
        int limit = position - table.getInt(20);
        position = kept;
        return limit;
    }

    /// The base line of the scope's method.
    private int line(int scope) {
        return scope == 0 ? 0 : table.getShort(table.getInt(24) + METHOD_LENGTH * method(scope) + 5) & 0xFFFF;
    }

    private Frame frame(int method, int line) {
        int at = table.getInt(24) + METHOD_LENGTH * method;
        int owner = table.getInt(28) + CLASS_LENGTH * (table.getShort(at) & 0xFFFF);
        String name = string(u24(owner)), file = string(u24(owner + 3));
        if (file.isEmpty()) file = derivedFile(name);
        return new Frame((name.isEmpty() ? "" : name + ".") + string(u24(at + 2)), file, line);
    }

    static String derivedFile(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$', 1);
        return (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
    }

    private String string(int offset) {
        position = table.getInt(32) + offset;
        int length = unsigned();
        return new String(table.array(), position, length, StandardCharsets.UTF_8);
    }

    private int u24(int at) {
        return table.getShort(at) & 0xFFFF | (table.get(at + 2) & 0xFF) << 16;
    }

    private int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = table.get(position++) & 0xFF;
            value |= (octet & 0x7F) << shift;
            if (octet < 0x80) return value;
        }
    }

    private int signed() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = table.get(position++) & 0xFF;
            value |= (octet & 0x7F) << shift;
            if (octet >= 0x80) continue;
            return (octet & 0x40) != 0 && shift < 25 ? value | -1 << shift + 7 : value;
        }
    }
}
