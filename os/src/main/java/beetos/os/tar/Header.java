package beetos.os.tar;

import beetos.os.disk.Disk;
import beetos.user.Utf8;

/// A header block of an archive. Fields by offset and length: POSIX.1-2017, `pax`, "ustar Interchange Format".
record Header(byte[] block, int at) {
    static final int LENGTH = Disk.SECTOR;

    private static final int NAME = 0, NAME_LENGTH = 100;
    private static final int SIZE = 124, NUMBER_LENGTH = 12;
    private static final int MODIFIED = 136;
    private static final int CHECKSUM = 148, CHECKSUM_LENGTH = 8;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345, PREFIX_LENGTH = 155;
    private static final int GNU_EXTENDED = 482;         // of a sparse file: more of its map follows
    private static final int GNU_MAP_EXTENDED = 504;     // the same in the blocks of the map
    private static final byte[] USTAR = {'u', 's', 't', 'a', 'r'};

    /// Whether there is nothing but zeros: two such blocks end an archive.
    boolean zero() {
        for (int i = 0; i < LENGTH; i++) {
            if (block[at + i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether its octets add up to its checksum, the field itself taken as blanks. Early writers added signed ones.
    boolean valid() {
        long stored = Numbers.octal(block, at + CHECKSUM, CHECKSUM_LENGTH);
        int sum = 0;
        int signed = 0;
        for (int i = 0; i < LENGTH; i++) {
            int octet = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH ? ' ' : block[at + i];
            sum += octet & 0xFF;
            signed += octet;
        }
        return stored == sum || stored == signed;
    }

    /// Whether it says that it is a header: `ustar`, then a zero or, in GNU's, a blank.
    boolean marked() {
        for (int i = 0; i < USTAR.length; i++) {
            if (block[at + MAGIC + i] != USTAR[i]) {
                return false;
            }
        }
        return true;
    }

    int type() {
        return block[at + TYPE];
    }

    /// With the prefix, where POSIX has one: GNU's header has other things there.
    String name() {
        String name = text(NAME, NAME_LENGTH);
        boolean posix = marked() && block[at + MAGIC + USTAR.length] == 0;
        String prefix = posix ? text(PREFIX, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    String link() {
        return text(LINK, NAME_LENGTH);
    }

    /// Negative if it is no number.
    long size() {
        return Numbers.field(block, at + SIZE, NUMBER_LENGTH);
    }

    /// In seconds; 0 if it is no number.
    long modified() {
        return Math.max(0, Numbers.field(block, at + MODIFIED, NUMBER_LENGTH));
    }

    /// Whether a block of a sparse file's map follows this header, or this block of the map.
    boolean extended(boolean map) {
        return block[at + (map ? GNU_MAP_EXTENDED : GNU_EXTENDED)] != 0;
    }

    private String text(int offset, int length) {
        int count = 0;
        while (count < length && block[at + offset + count] != 0) {
            count++;
        }
        return Utf8.decode(block, at + offset, count);
    }
}
