package beetos.os.procman;

import beetos.user.Octets;

/// Packed relative relocations. Source: System V gABI, "Relative Relocation Table" (SHT_RELR): an even word is the address of a place, and
/// the next places follow it; an odd word is a bitmap of the 63 places behind.
final class Relocation {
    private static final int BITMAP_PLACES = 63;

    /// A copy of the data segment, by the addresses that the image was linked at.
    interface Data {
        void add(long place, long base);
    }

    private Relocation() {}

    /// Adds `base` to every place that the relocation words name. One outside the data is an IllegalArgumentException.
    static void apply(Octets file, ElfImage image, Data data, long base) {
        int limit = (int) image.relocations().limit();
        long first = image.data().start();
        long last = image.data().limit() - 8;
        long place = 0;
        for (int at = (int) image.relocations().start(); at < limit; at += 8) {
            long word = file.word(at);
            if ((word & 1) == 0) {
                check(word, word, first, last);
                data.add(word, base);
                place = word + 8;
            } else if (word != 1) {
                long bits = word >>> 1;
                check(place + 8L * Long.numberOfTrailingZeros(bits), place + 8L * (63 - Long.numberOfLeadingZeros(bits)), first, last);
                for (; bits != 0; bits &= bits - 1) {
                    data.add(place + 8L * Long.numberOfTrailingZeros(bits), base);
                }
                place += BITMAP_PLACES * 8;
            } else {
                place += BITMAP_PLACES * 8;
            }
        }
    }

    private static void check(long low, long high, long first, long last) {
        if (low < first || high > last || low > high || (low & 7) != 0) {
            throw new IllegalArgumentException("not a program: relocation");
        }
    }
}
