package beetos.os.procman;

import beetos.user.Octets;

/// Packed relative relocations. Source: System V gABI, "Relative Relocation Table" (SHT_RELR): an even word is the address of a place, and
/// the next places follow it; an odd word is a bitmap of the 63 places behind.
final class Relocation {
    private static final int BITMAP_PLACES = 63;

    private Relocation() {}

    /// Adds `base` to every place that the relocation words name; `data` is a copy of the data segment.
    /// A place outside it is an IllegalArgumentException.
    static void apply(Octets file, ElfImage image, Octets data, long base) {
        int start = (int) image.relocations().start();
        int limit = (int) image.relocations().limit();
        long place = 0;
        for (int at = start; at < limit; at += 8) {
            long word = file.word(at);
            if ((word & 1) == 0) {
                add(image, data, word, base);
                place = word + 8;
            } else {
                long next = place;
                for (long bits = word >>> 1; bits != 0; bits >>>= 1) {
                    if ((bits & 1) != 0) {
                        add(image, data, next, base);
                    }
                    next += 8;
                }
                place += BITMAP_PLACES * 8;
            }
        }
    }

    private static void add(ElfImage image, Octets data, long place, long base) {
        long offset = place - image.data().start();
        if (offset < 0 || offset > image.data().length() - 8 || offset % 8 != 0) {
            throw new IllegalArgumentException("not a program: relocation");
        }
        data.word((int) offset, data.word((int) offset) + base);
    }
}
