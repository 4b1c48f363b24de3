package beetos.compiler.backend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The functions and inlined calls in .debug_info. Source: DWARF 5, 3.3 "Subroutine and Entry Point Entries", 7.5 "Format of
/// Debugging Information".
final class DwarfEntries {
    private static final int SUBPROGRAM = 0x2E, INLINED = 0x1D, COMPILE_UNIT = 0x11;
    private static final int NAME = 0x03, LOW_PC = 0x11, HIGH_PC = 0x12, ABSTRACT_ORIGIN = 0x31, DECL_FILE = 0x3A, DECL_LINE = 0x3B,
            SPECIFICATION = 0x47, RANGES = 0x55, CALL_LINE = 0x59, STMT_LIST = 0x10;

    private record Abbreviation(int tag, boolean children, long[] attributes, long[] forms, long[] constants) {}

    /// The attributes of one entry that matter here; -1 stands for absent.
    private static final class Entry {
        String name;
        long low = -1, high = -1, highForm = -1, origin = -1, file = -1, line = -1, ranges = -1, callLine = 0;
    }

    private final Elf elf;
    private final DwarfCursor in;
    private final long limit;
    private final Map<Long, Map<Integer, Abbreviation>> tables = new HashMap<>();
    private final Map<Long, Entry> subprograms = new HashMap<>();
    private final Map<Entry, DwarfUnit> units = new HashMap<>();
    private final Map<Long, Dwarf.Method> methods = new HashMap<>();

    DwarfEntries(Elf elf) {
        this.elf = elf;
        in = new DwarfCursor(elf.contents(".debug_info"));
        limit = elf.address("__text_end");
    }

    List<Dwarf.ScopeRange> scopes() {
        // An inlined call may refer forward to its method, so methods are gathered first.
        List<Dwarf.ScopeRange> scopes = new ArrayList<>();
        walk(null);
        walk(scopes);
        return scopes;
    }

    private void walk(List<Dwarf.ScopeRange> scopes) {
        for (in.at(0); in.position() < in.length(); ) {
            DwarfUnit unit = new DwarfUnit(elf, in);
            Map<Integer, Abbreviation> table = tables.computeIfAbsent(unit.abbreviations, this::readAbbreviations);
            siblings(unit, table, scopes, null, 0);
            in.at(unit.end);
        }
    }

    /// Reads entries up to the end of their list, `caller` being the function or inlined call around them.
    private void siblings(DwarfUnit unit, Map<Integer, Abbreviation> table, List<Dwarf.ScopeRange> scopes, Dwarf.Scope caller, int depth) {
        while (in.position() < unit.end) {
            long offset = in.position();
            int code = (int) in.unsigned();
            if (code == 0) return;
            Abbreviation abbreviation = table.get(code);
            Entry entry = read(unit, abbreviation);
            Dwarf.Scope scope = caller;
            int inner = depth;
            if (abbreviation.tag == COMPILE_UNIT) unit.lowPc = Math.max(entry.low, 0);
            if (abbreviation.tag == SUBPROGRAM) {
                subprograms.putIfAbsent(offset, entry);
                units.putIfAbsent(entry, unit);
                scope = scopes == null ? null : new Dwarf.Scope(method(offset), null, 0);
                inner = 1;
            } else if (abbreviation.tag == INLINED && scopes != null) {
                scope = new Dwarf.Scope(method(entry.origin), caller, (int) entry.callLine);
                inner = depth + 1;
            }
            if (scope != caller && scope != null) addRanges(unit, entry, scopes, inner, scope);
            if (abbreviation.children) siblings(unit, table, scopes, scope, inner);
        }
    }

    private void addRanges(DwarfUnit unit, Entry entry, List<Dwarf.ScopeRange> scopes, int depth, Dwarf.Scope scope) {
        if (entry.ranges >= 0) {
            unit.ranges(entry.ranges, (start, end) -> add(scopes, start, end, depth, scope));
        } else if (entry.low >= 0 && entry.high >= 0) {
            add(scopes, entry.low, entry.highForm == DwarfUnit.ADDRESS ? entry.high : entry.low + entry.high, depth, scope);
        }
    }

    private void add(List<Dwarf.ScopeRange> scopes, long start, long end, int depth, Dwarf.Scope scope) {
        if (start >= 0 && start < end && end <= limit) scopes.add(new Dwarf.ScopeRange(start, end, depth, scope));
    }

    /// Name, file and line may stand at the entry itself or at the one it is an instance of.
    private Dwarf.Method method(long offset) {
        Dwarf.Method known = methods.get(offset);
        if (known != null) return known;
        String name = null;
        String file = "";
        long line = 0;
        for (Entry e = subprograms.get(offset); e != null; e = subprograms.get(e.origin)) {
            if (name == null) name = e.name;
            if (file.isEmpty() && e.file >= 0) file = units.get(e).file(e.file);
            if (line == 0 && e.line >= 0) line = e.line;
        }
        // One Method for all instances of one: an instance's origin leads to it.
        Dwarf.Method method = new Dwarf.Method(name == null ? "?" : name, file, (int) line);
        methods.put(offset, method);
        return method;
    }

    private Entry read(DwarfUnit unit, Abbreviation abbreviation) {
        Entry entry = new Entry();
        for (int i = 0; i < abbreviation.attributes.length; i++) {
            long form = abbreviation.forms[i];
            int attribute = (int) abbreviation.attributes[i];
            if (attribute == NAME && abbreviation.tag != COMPILE_UNIT) {
                entry.name = unit.string(in, form);
                continue;
            }
            long value = unit.value(in, form, abbreviation.constants[i]);
            switch (attribute) {
                case LOW_PC -> entry.low = value;
                case HIGH_PC -> {
                    entry.high = value;
                    entry.highForm = unit.isAddress(form) ? DwarfUnit.ADDRESS : 0;
                }
                case ABSTRACT_ORIGIN, SPECIFICATION -> entry.origin = value;
                case DECL_FILE -> entry.file = value;
                case DECL_LINE -> entry.line = value;
                case RANGES -> entry.ranges = abbreviation.tag == COMPILE_UNIT ? -1 : unit.rangesOffset(form, value);
                case CALL_LINE -> entry.callLine = value;
                case STMT_LIST -> unit.lineTable = value;
                default -> unit.base(attribute, value);
            }
        }
        return entry;
    }

    private Map<Integer, Abbreviation> readAbbreviations(long offset) {
        DwarfCursor cursor = new DwarfCursor(elf.contents(".debug_abbrev")).at(offset);
        Map<Integer, Abbreviation> table = new HashMap<>();
        for (int code; (code = (int) cursor.unsigned()) != 0; ) {
            int tag = (int) cursor.unsigned();
            boolean children = cursor.u8() != 0;
            List<long[]> attributes = new ArrayList<>();
            while (true) {
                long attribute = cursor.unsigned(), form = cursor.unsigned();
                long constant = form == DwarfUnit.IMPLICIT_CONST ? cursor.signed() : 0;
                if (attribute == 0 && form == 0) break;
                attributes.add(new long[] {attribute, form, constant});
            }
            table.put(code, new Abbreviation(tag, children, column(attributes, 0), column(attributes, 1), column(attributes, 2)));
        }
        return table;
    }

    private static long[] column(List<long[]> rows, int index) {
        return rows.stream().mapToLong(row -> row[index]).toArray();
    }
}
