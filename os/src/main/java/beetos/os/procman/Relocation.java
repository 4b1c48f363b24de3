package beetos.os.procman;

import beetos.user.Octets;
import java.util.Arrays;

/// The places in a program's data to which the load address is added, read once and checked: runs of places that are the same distance
/// apart, most of them of neighbours. So a start adds in a loop and asks nothing.
///
/// Source: System V gABI, "Relative Relocation Table" (SHT_RELR): an even word is the address of a place, and the next places follow it; an
/// odd word is a bitmap of the 63 places behind.
final class Relocation {
    private static final int BITMAP_PLACES = 63;
    private static final int RUN = 3;         // words of a run: first place, stride, count

    /// A copy of the data segment, by the addresses that the image was linked at.
    interface Data {
        /// Adds `base` to `count` words, the first at `place`, `stride` apart.
        void add(long place, long stride, long count, long base);
    }

    private int[] runs = new int[64 * RUN];   // places are below ElfImage.LARGEST
    private int length;

    private Relocation() {}

    /// Reads the relocation words of an image; a place outside its data is an IllegalArgumentException.
    static Relocation read(Octets file, ElfImage image) {
        Relocation relocation = new Relocation();
        int limit = (int) image.relocations().limit();
        long place = image.data().start();
        for (int at = (int) image.relocations().start(); at < limit; at += 8) {
            long word = file.word(at);
            if ((word & 1) == 0) {
                relocation.add(word, image.data());
                place = word + 8;
            } else {
                for (long bits = word >>> 1; bits != 0; bits &= bits - 1) {
                    relocation.add(place + 8L * Long.numberOfTrailingZeros(bits), image.data());
                }
                place += BITMAP_PLACES * 8;
            }
        }
        relocation.runs = Arrays.copyOf(relocation.runs, relocation.length);
        return relocation;
    }

    /// A place behind those of before: another of the last run, or the first of a new one.
    private void add(long place, ElfImage.Range data) {
        if (place < data.start() || place > data.limit() - 8 || (place & 7) != 0) {
            throw new IllegalArgumentException("not a program: relocation");
        }
        int last = length - RUN;
        int distance = last < 0 ? 0 : (int) place - runs[last] - runs[last + 1] * (runs[last + 2] - 1);
        if (last >= 0 && runs[last + 2] == 1 && distance > 0) {
            runs[last + 1] = distance;
            runs[last + 2] = 2;
        } else if (last >= 0 && distance == runs[last + 1]) {
            runs[last + 2]++;
        } else {
            begin((int) place);
        }
    }

    private void begin(int place) {
        if (length == runs.length) {
            runs = Arrays.copyOf(runs, 2 * length);
        }
        runs[length] = place;
        runs[length + 1] = 0;
        runs[length + 2] = 1;
        length += RUN;
    }

    /// Adds `base` at every place.
    void apply(Data data, long base) {
        for (int i = 0; i < runs.length; i += RUN) {
            data.add(runs[i], runs[i + 1], runs[i + 2], base);
        }
    }
}
