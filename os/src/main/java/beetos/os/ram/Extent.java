package beetos.os.ram;

import beetos.abi.Page;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.user.Octets;
import beetos.user.PageOctets;

/// A mebibyte of a file: pages that are present, or absent and read as zeros. Positions count from its begin.
///
/// Invariant: `granted` is part of `present`; a page in it may be mapped by readers, and is only written after [#own].
final class Extent {
    private static final int PAGE = (int) Page.SIZE;
    /// What one takes besides its pages: objects, and its part of a translation table.
    static final int COST = 1024;

    private final Space space;
    private final Region region;
    private long present;
    private long granted;

    Extent(Space space, Region region) {
        this.space = space;
        this.region = region;
    }

    private static long mask(int page, int count) {
        return -1L >>> Long.SIZE - count << page;
    }

    void read(int from, Octets target, int at, int count) {
        for (int done = 0; done < count; ) {
            // Invariant: `done` octets are copied; a step is a run of pages that are all present or all absent.
            int page = (from + done) / PAGE;
            boolean there = (present >>> page & 1) != 0;
            int run = Long.numberOfTrailingZeros((there ? ~present : present) >>> page);
            int step = (int) Math.min(count - done, (long) (page + run) * PAGE - from - done);
            if (there) {
                target.copy(at + done, region.octets(), from + done, step);
            } else {
                target.zero(at + done, step);
            }
            done += step;
        }
    }

    /// Answers how many octets it had memory for.
    int write(int from, Octets source, int at, int count) {
        int first = from / PAGE;
        int last = (from + count - 1) / PAGE;
        long wanted = mask(first, last - first + 1);
        if ((wanted & ~present) != 0) {
            fill(first, last + 1);
            wanted &= present;
        }
        if ((wanted & granted) != 0) {
            own(wanted & granted);
        }
        int pages = Long.numberOfTrailingZeros(~(wanted >>> first));
        int room = (int) Math.min(count, (long) (first + pages) * PAGE - from);
        if (room > 0) {
            region.octets().copy(from, source, at, room);
        }
        return Math.max(0, room);
    }

    /// Makes the absent pages of [first, limit) present, as many as there is memory for, from the first on.
    private void fill(int first, int limit) {
        for (int page = first; page < limit; page++) {
            if ((present >>> page & 1) == 0) {
                int run = Math.min(limit - page, Long.numberOfTrailingZeros(present >>> page));
                int fitting = (int) Math.min(run, space.free() / PAGE);
                long bytes = (long) fitting * PAGE;
                if (fitting == 0) {
                    return;
                }
                space.take(bytes);
                if (!region.map(page, fitting)) {
                    space.give(bytes);
                    return;
                }
                present |= mask(page, fitting);
                page += fitting - 1;
            }
        }
    }

    /// Makes granted pages this file's alone: where somebody reads one still, the readers keep it, and a copy takes its place.
    private void own(long pages) {
        for (long left = pages; left != 0; left &= left - 1) {
            int page = Long.numberOfTrailingZeros(left);
            if (!region.reclaim(page)) {
                replace(page);
            }
            granted &= ~(1L << page);
        }
    }

    private void replace(int page) {
        byte[] octets = space.scratch();
        region.octets().take(page * PAGE, octets, 0, PAGE);
        region.unmap(page, 1);
        if (!region.map(page, 1)) {   // the frame that has just gone from the account is still there to be had
            present &= ~(1L << page);
            space.give(PAGE);
            throw new FileException(FileError.NO_SPACE, "");
        }
        region.octets().put(page * PAGE, octets, 0, PAGE);
    }

    /// Zeros from `from` to the end; whole pages become absent.
    void cut(int from) {
        int within = from % PAGE;
        int page = from / PAGE;
        if (within != 0) {
            if ((present >>> page & 1) != 0) {
                own(granted & 1L << page);
                region.octets().zero(from, PAGE - within);
            }
            page++;
        }
        if (page < Region.PAGES) {
            drop(present & -1L << page);
        }
    }

    private void drop(long pages) {
        for (long left = pages; left != 0; ) {
            int page = Long.numberOfTrailingZeros(left);
            int run = Long.numberOfTrailingZeros(~(left >>> page));
            region.unmap(page, run);
            space.give((long) run * PAGE);
            left &= ~mask(page, run);
        }
        present &= ~pages;
        granted &= ~pages;
    }

    /// Up to `count` present pages from `page` on; null if that one is absent.
    PageOctets grantable(int page, int count) {
        int run = Math.min(count, Long.numberOfTrailingZeros(~(present >>> page)));
        if (run == 0) {
            return null;
        }
        granted |= mask(page, run);
        return region.granted(page, run);
    }

    boolean empty() {
        return present == 0;
    }

    void close() {
        drop(present);
        region.close();
        space.give(COST);
    }
}
