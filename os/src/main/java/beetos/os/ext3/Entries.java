package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.user.Utf8;

/// The entries of directories. A block of a directory is a chain of entries: inode (0: free), length of the entry, length of the
/// name, kind, name; the last one ends at the block's end. An entry's *place* is its octet in the directory.
final class Entries {
    static final int DIRECTORY = 2;
    static final int FILE = 1;
    static final int NAME = 8;
    private static final int LENGTH = 4;
    private static final int NAME_LENGTH = 6;
    private static final int KIND = 7;
    /// Blocks of the longest directory: some hundred thousand entries of long names, millions of short ones.
    private static final long MOST_BLOCKS = 1 << 15;

    /// Takes a directory's entries; false ends it.
    interface Visitor {
        boolean visit(long inode, byte[] octets, int name, int length);
    }

    private final Cache cache;
    private final Journal journal;
    private final Geometry geometry;
    private final BlockMap map;

    Entries(Cache cache, Journal journal, Geometry geometry, BlockMap map) {
        this.cache = cache;
        this.journal = journal;
        this.geometry = geometry;
        this.map = map;
    }

    /// Octets that an entry with such a name takes.
    static int size(int nameLength) {
        return NAME + nameLength + 3 & ~3;
    }

    private static long blocks(Inode directory) {
        long blocks = directory.length() / Blocks.SIZE;
        if (blocks == 0 || blocks > MOST_BLOCKS) {
            throw Refusal.damaged();
        }
        return blocks;
    }

    private Buffer block(Inode directory, long index) {
        long block = map.find(directory, index);
        if (block == 0) {
            throw Refusal.damaged();
        }
        return cache.read(block);
    }

    /// The octets of the entry at `at`, checked.
    private int length(byte[] octets, int at) {
        if (at + NAME > Blocks.SIZE) {
            throw Refusal.damaged();
        }
        int length = Fields.u16(octets, at + LENGTH);
        boolean sound = length >= size(Fields.u8(octets, at + NAME_LENGTH)) && length % 4 == 0 && at + length <= Blocks.SIZE
                && Fields.u32(octets, at) <= geometry.inodes();
        if (!sound) {
            throw Refusal.damaged();
        }
        return length;
    }

    /// The place of the entry, or -1.
    long find(Inode directory, byte[] name) {
        long blocks = blocks(directory);
        for (long index = 0; index < blocks; index++) {
            byte[] octets = block(directory, index).octets;
            for (int at = 0; at < Blocks.SIZE; at += length(octets, at)) {
                if (Fields.u32(octets, at) != 0 && is(octets, at, name)) {
                    return index * Blocks.SIZE + at;
                }
            }
        }
        return -1;
    }

    private static boolean is(byte[] octets, int at, byte[] name) {
        if (Fields.u8(octets, at + NAME_LENGTH) != name.length || at + NAME + name.length > Blocks.SIZE) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (octets[at + NAME + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    /// The number of the inode that the entry at `place` names.
    long inode(Inode directory, long place) {
        return Fields.u32(block(directory, place / Blocks.SIZE).octets, (int) (place % Blocks.SIZE));
    }

    /// Shows all entries but `.` and `..`.
    void each(Inode directory, Visitor visitor) {
        long blocks = blocks(directory);
        for (long index = 0; index < blocks; index++) {
            byte[] octets = block(directory, index).octets;
            for (int at = 0; at < Blocks.SIZE; at += length(octets, at)) {
                length(octets, at);
                int length = Fields.u8(octets, at + NAME_LENGTH);
                boolean dots = length == 1 && octets[at + NAME] == '.'
                        || length == 2 && octets[at + NAME] == '.' && octets[at + NAME + 1] == '.';
                long inode = Fields.u32(octets, at);
                if (inode != 0 && !dots && !visitor.visit(inode, octets, at + NAME, length)) {
                    return;
                }
            }
        }
    }

    /// Adds an entry; no other has its name.
    void add(Inode directory, byte[] name, long inode, boolean isDirectory) {
        long blocks = blocks(directory);
        int needed = size(name.length);
        for (long index = 0; index < blocks; index++) {
            Buffer buffer = block(directory, index);
            byte[] octets = buffer.octets;
            for (int at = 0; at < Blocks.SIZE; at += length(octets, at)) {
                int length = length(octets, at);
                int used = Fields.u32(octets, at) == 0 ? 0 : size(Fields.u8(octets, at + NAME_LENGTH));
                if (length - used >= needed) {
                    put(journal.change(buffer), at, used, length, name, inode, isDirectory);
                    return;
                }
            }
        }
        if (blocks == MOST_BLOCKS) {
            throw Refusal.of(FileError.NO_SPACE);
        }
        byte[] octets = journal.invent(map.extend(directory, blocks));
        directory.length((blocks + 1) * Blocks.SIZE);
        put(octets, 0, 0, Blocks.SIZE, name, inode, isDirectory);
    }

    /// Puts an entry into the last octets of one at `at`, behind the `used` that this one needs.
    private static void put(byte[] octets, int at, int used, int length, byte[] name, long inode, boolean isDirectory) {
        if (used > 0) {
            Fields.put16(octets, at + LENGTH, used);
        }
        entry(octets, at + used, length - used, name, inode, isDirectory);
    }

    static void entry(byte[] octets, int at, int length, byte[] name, long inode, boolean isDirectory) {
        Fields.put32(octets, at, inode);
        Fields.put16(octets, at + LENGTH, length);
        octets[at + NAME_LENGTH] = (byte) name.length;
        octets[at + KIND] = (byte) (isDirectory ? DIRECTORY : FILE);
        System.arraycopy(name, 0, octets, at + NAME, name.length);
    }

    /// The first block of a new directory.
    static void begin(byte[] octets, long inode, long parent) {
        entry(octets, 0, size(1), Utf8.encode("."), inode, true);
        entry(octets, size(1), Blocks.SIZE - size(1), Utf8.encode(".."), parent, true);
    }

    /// Takes the entry at `place` away: the one before it in its block grows over it.
    void remove(Inode directory, long place) {
        Buffer buffer = block(directory, place / Blocks.SIZE);
        byte[] octets = journal.change(buffer);
        int target = (int) (place % Blocks.SIZE);
        int previous = -1;
        for (int at = 0; at < target; at += length(octets, at)) {
            previous = at;
        }
        if (previous < 0) {
            Fields.put32(octets, target, 0);
        } else {
            Fields.put16(octets, previous + LENGTH, Fields.u16(octets, previous + LENGTH) + length(octets, target));
        }
    }

    /// Lets the entry at `place` name another inode of the same kind.
    void replace(Inode directory, long place, long inode) {
        Fields.put32(journal.change(block(directory, place / Blocks.SIZE)), (int) (place % Blocks.SIZE), inode);
    }

    /// The directory that holds this one, which its second entry names.
    long parent(Inode directory) {
        return inode(directory, dots(directory));
    }

    void parent(Inode directory, long inode) {
        replace(directory, dots(directory), inode);
    }

    private long dots(Inode directory) {
        long place = find(directory, Utf8.encode(".."));
        if (place < 0) {
            throw Refusal.damaged();
        }
        return place;
    }

    long count(Inode directory) {
        long[] count = {0};
        each(directory, (_, _, _, _) -> ++count[0] > 0);
        return count[0];
    }

    boolean isEmpty(Inode directory) {
        boolean[] empty = {true};
        each(directory, (_, _, _, _) -> empty[0] = false);
        return empty[0];
    }
}
