package beetos.runtime.heap;

import beetos.machine.Address;
import beetos.runtime.Platform;

/// The heap's memory as blocks of 16 KiB, with one i32 a block in a table of its own: the low bits say what the block is, the high ones a count.
///
///     bits 0-2   kind
///     bit  3     STARTS: the bitmap of object starts is valid in this collection
///     bits 4-31  LARGE: blocks of the run; LARGE_REST: how many blocks back its first one lies
///
/// The first 512 bytes of a mixed block and of a large run are its header: 256 bytes of mark bits, 256 of start bits, one bit for 8 bytes.
/// The table begins in the first block; when the heap outgrows it, it moves to a raw run at the start of the new memory.
final class Blocks {
    static final int SHIFT = 14;
    static final long LENGTH = 1L << SHIFT;
    static final long HEADER = 512;
    static final long STARTS_BITMAP = 256;

    static final int HOLE = 0;
    static final int FREE_CLEAN = 1;   // zeroed
    static final int FREE = 2;
    static final int MIXED = 3;
    static final int LARGE = 4;
    static final int LARGE_REST = 5;
    static final int RAW = 6;

    private static final int KIND_MASK = 7;
    private static final int STARTS = 8;
    private static final int VALUE_SHIFT = 4;
    private static final long FIRST_TABLE = 8192;
    private static final int FIRST = 4;     // blocks: enough for a program that does next to nothing
    private static final int GROWTH = 16;   // blocks, at least

    private static long base;
    private static int count;
    private static int limit;
    private static int free;
    private static long table;
    private static int capacity;
    private static int firstFree;   // no free block lies below it

    private Blocks() {}

    /// Takes the first memory. Returns the raw half of the first block, of `LENGTH - FIRST_TABLE` zeroed bytes; 0 if there is no memory at all.
    static long begin() {
        limit = Integer.MAX_VALUE;
        int blocks = FIRST;
        base = Platform.growHeap(blocks * LENGTH);
        if (base == 0) {
            return 0;
        }
        table = base;
        capacity = (int) (FIRST_TABLE / 4);
        count = blocks;
        set(0, RAW, 0);
        for (int i = 1; i < blocks; i++) {
            set(i, FREE_CLEAN, 0);
        }
        free = blocks - 1;
        firstFree = 1;
        return base + FIRST_TABLE;
    }

    static void limit(long bytes) { limit = (int) Math.min(bytes >>> SHIFT, Integer.MAX_VALUE); }

    static long limitBytes() { return (long) limit << SHIFT; }

    static long base() { return base; }

    static long end() { return base + ((long) count << SHIFT); }

    static int count() { return count; }

    static int free() { return free; }

    static long bytes() { return (long) count << SHIFT; }

    static long address(int index) { return base + ((long) index << SHIFT); }

    static int index(long address) { return (int) (address - base >>> SHIFT); }

    static int kind(int index) { return entry(index) & KIND_MASK; }

    static int value(int index) { return entry(index) >>> VALUE_SHIFT; }

    static boolean hasStarts(int index) { return (entry(index) & STARTS) != 0; }

    static void startsKnown(int index, boolean known) {
        Address.store32(table + 4L * index, known ? entry(index) | STARTS : entry(index) & ~STARTS);
    }

    /// A run of free blocks becomes `kind`, zeroed; its first block's index, or -1.
    static int take(int blocks, int kind) {
        int first = find(blocks);
        if (first < 0) {
            return -1;
        }
        for (int i = first; i < first + blocks; i++) {
            if (kind(i) == FREE) {
                Address.zero(address(i), LENGTH);
            }
            set(i, i == first || kind == RAW ? kind : LARGE_REST, i == first ? blocks : i - first);
        }
        free -= blocks;
        return first;
    }

    /// The run that begins at `index` is free again, its contents unknown.
    static void release(int index, int blocks) {
        for (int i = index; i < index + blocks; i++) {
            set(i, FREE, 0);
        }
        free += blocks;
        firstFree = Math.min(firstFree, index);
    }

    /// Asks the platform for at least `blocks` in one run; false when neither it nor the limit gives them.
    static boolean grow(int blocks) {
        int room = limit - count;
        int tables = count + blocks + GROWTH + count / 8 > capacity ? (int) ((8L * capacity + LENGTH - 1) >> SHIFT) + (blocks >> 11) + 1 : 0;
        int wanted = Math.max(blocks + tables, Math.max(GROWTH, count / 8));
        wanted = Math.min(wanted, room);
        if (wanted < blocks + tables) {
            return false;
        }
        long address = Platform.growHeap(wanted * LENGTH);
        if (address == 0 && wanted > blocks + tables) {
            wanted = blocks + tables;
            address = Platform.growHeap(wanted * LENGTH);
        }
        if (address == 0 || address < end()) {
            return false;
        }
        int first = index(address);
        int hole = count;
        if (tables != 0) {
            moveTable(address, tables);
        } else if (first + wanted > capacity) {
            return false;   // far above the rest: the address range, not the amount, outgrew the table
        }
        count = first + wanted;
        for (int i = hole; i < first; i++) {
            set(i, HOLE, 0);
        }
        for (int i = first; i < first + tables; i++) {
            set(i, RAW, 0);
        }
        for (int i = first + tables; i < count; i++) {
            set(i, FREE_CLEAN, 0);
        }
        free += wanted - tables;
        firstFree = Math.min(firstFree, first + tables);
        return true;
    }

    private static void moveTable(long address, int tables) {
        Address.copy(table, address, 4L * count);
        long old = table;
        int oldBlocks = (int) (4L * capacity >>> SHIFT);
        table = address;
        capacity = (int) (tables * LENGTH / 4);
        if (old != base) {
            release(index(old), oldBlocks);
        }
    }

    /// First fit. The hint moves only over blocks that are in use.
    private static int find(int blocks) {
        if (free < blocks) {
            return -1;
        }
        int run = 0;
        boolean leading = true;
        for (int i = firstFree; i < count; i++) {
            int kind = kind(i);
            if (kind == FREE || kind == FREE_CLEAN) {
                leading = false;
                if (++run == blocks) {
                    return i - blocks + 1;
                }
            } else {
                run = 0;
                if (leading) {
                    firstFree = i + 1;
                }
            }
        }
        return -1;
    }

    private static int entry(int index) { return Address.load32(table + 4L * index); }

    private static void set(int index, int kind, int value) { Address.store32(table + 4L * index, value << VALUE_SHIFT | kind); }
}
