package beetos.compiler.backend;

import java.util.ArrayList;
import java.util.List;

/// The packed relative relocations of a linked image.
///
/// RELR (System V gABI, "Relative Relocation Table"): an even word is the address of a 64-bit place to which the load
/// address is added; an odd word is a bitmap of the 63 places after the last one.
final class Relocations {
    private static final int RELATIVE = 1027;   // R_AARCH64_RELATIVE

    private Relocations() {}

    /// Every place that is relocated, in the order of the table.
    static List<Long> targets(Elf elf) {
        List<Long> targets = new ArrayList<>();
        long place = 0;
        for (long at = elf.address("__relr_start"), end = elf.address("__relr_end"); at < end; at += 8) {
            long word = elf.read64(at);
            if ((word & 1) == 0) {
                targets.add(word);
                place = word + 8;
                continue;
            }
            for (int bit = 1; bit < 64; bit++) {
                if ((word >>> bit & 1) != 0) targets.add(place + 8L * (bit - 1));
            }
            place += 63 * 8;
        }
        for (long at = elf.address("__rela_start"), end = elf.address("__rela_end"); at < end; at += 24) {
            if ((int) elf.read64(at + 8) != RELATIVE) throw new BackendException("relocation of type " + (int) elf.read64(at + 8));
            targets.add(elf.read64(at));
        }
        return targets;
    }
}
