package beetos.loader;

import beetos.abi.BootRecord;

/// RAM as the device tree describes it: regions of whole granules, and the regions in them that are not free.
///
/// RAM beyond the direct map's 32 GiB is left out. Firmware's own reservations come from `/reserved-memory` and from the
/// tree's reservation block; a region that is too small for a granule counts as one.
final class Ram {
    private Ram() {}

    static final long DIRECT_MAP_LENGTH = 32L << 30;

    private static final long[] base = new long[BootRecord.RAM_LIMIT], limit = new long[BootRecord.RAM_LIMIT];
    private static final long[] reserved = new long[BootRecord.RESERVED_LIMIT], reservedLimit = new long[BootRecord.RESERVED_LIMIT];
    private static int count, reservedCount;

    /// Adds RAM; false if there are more regions than a boot record holds.
    static boolean add(long from, long length) {
        long first = Frames.up(from);
        long end = from + length & -Frames.GRANULE;
        if (end > DIRECT_MAP_LENGTH) {
            end = DIRECT_MAP_LENGTH;
        }
        if (from < 0 || first >= end) {
            return true;
        }
        if (count == base.length) {
            return false;
        }
        base[count] = first;
        limit[count++] = end;
        return true;
    }

    /// Keeps a region from being handed out; false if there are more than a boot record holds.
    static boolean reserve(long from, long length) {
        if (reservedCount == reserved.length) {
            return false;
        }
        reserved[reservedCount] = from & -Frames.GRANULE;
        reservedLimit[reservedCount++] = Frames.up(from + length);
        return true;
    }

    /// The end of the free run of frames that begins at `from`; `from` itself if that is not free RAM.
    static long freeFrom(long from) {
        long end = from;
        for (int i = 0; i < count; i++) {
            if (base[i] <= from && from < limit[i]) {
                end = limit[i];
            }
        }
        for (int i = 0; i < reservedCount; i++) {
            if (reservedLimit[i] > from && reserved[i] < end) {
                end = reserved[i] > from ? reserved[i] : from;
            }
        }
        return end;
    }

    static long octets() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += limit[i] - base[i];
        }
        return sum;
    }

    static int count() {
        return count;
    }

    static long base(int index) {
        return base[index];
    }

    static long length(int index) {
        return limit[index] - base[index];
    }

    static int reservedCount() {
        return reservedCount;
    }

    static long reserved(int index) {
        return reserved[index];
    }

    static long reservedLength(int index) {
        return reservedLimit[index] - reserved[index];
    }
}
