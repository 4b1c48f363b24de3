package beetos.compiler.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Chooses the rows of a trace table: exact where a program can be asked for its place, and few.
///
/// A *site* is an instruction whose place must be right: a call (its return address is looked up), `brk`, `svc`, `hvc`, `smc`.
/// A row begins where the code of a site's place begins, at the earliest behind the site before. A function begins with a row.
final class TraceRows {
    record Row(long start, Dwarf.Place place) {}

    private TraceRows() {}

    static List<Row> of(Elf elf, boolean exact) {
        long start = elf.address("__text_start"), limit = elf.address("__text_end");
        long[] addresses = new long[(int) (limit - start) / 4];
        for (int i = 0; i < addresses.length; i++) addresses[i] = start + 4L * i;
        Dwarf.Place[] places = Dwarf.of(elf).places(addresses);
        List<Row> rows = new ArrayList<>();
        Dwarf.Place shown = null;
        int behind = 0;   // the first instruction behind the last site
        for (int i = 0; i < places.length; i++) {
            int instruction = elf.read32(addresses[i]);
            if (places[i] == null && isPadding(instruction)) continue;
            boolean entered = root(places[i]) != root(shown);
            if (!entered && !exact && !isSite(instruction)) continue;
            int first = i;
            if (!entered) while (first > behind && Objects.equals(places[first - 1], places[i])) first--;
            Dwarf.Place place = entered && !exact ? first(elf, addresses, places, i) : places[i];
            if (!Objects.equals(place, shown)) rows.add(new Row(addresses[first], place));
            shown = place;
            behind = i + 1;
        }
        return rows;
    }

    /// What to say of a function's start: its first site, else its first line.
    private static Dwarf.Place first(Elf elf, long[] addresses, Dwarf.Place[] places, int start) {
        Dwarf.Place line = places[start];
        for (int i = start; i < places.length && root(places[i]) == root(places[start]); i++) {
            if (isSite(elf.read32(addresses[i]))) return places[i];
            if (line != null && line.line() == 0) line = places[i];
        }
        return line;
    }

    private static Dwarf.Scope root(Dwarf.Place place) {
        if (place == null) return null;
        Dwarf.Scope scope = place.scope();
        while (scope.caller() != null) scope = scope.caller();
        return scope;
    }

    /// Arm DDI 0487, C4.1 "A64 instruction set encoding": BL; BLR; and the exception generating instructions.
    private static boolean isSite(int instruction) {
        return (instruction & 0xFC000000) == 0x94000000 || (instruction & 0xFFFFFC1F) == 0xD63F0000 || (instruction & 0xFF000000) == 0xD4000000;
    }

    private static boolean isPadding(int instruction) {
        return instruction == 0 || instruction == 0xD503201F;
    }
}
