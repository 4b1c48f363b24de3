package beetos.os.tar;

import beetos.user.HeapOctets;

/// Goes through an archive once, from header to header, and puts what they say into an index.
///
/// A block that is no header ends nothing: the walk goes on block by block to the next valid and marked one, and counts one damage
/// for the whole way. Two blocks of zeros end it, or the disk's end. Each step goes on by a block at least, so it ends.
final class Walk {
    private static final int LONGEST_RECORDS = 64 * 1024;   // octets of PAX records or of a GNU name

    private final Window window;
    private final Index index;
    private final Tally tally;
    private final long sectors;
    private Records global = new Records();
    private Records local = new Records();
    private boolean lost;                 // between a damaged header and the next valid one
    private long mapFirst = 1;            // of the last map looked at,
    private long mapLast;                 // with the block that ends it; `sectors`: none does

    Walk(Window window, Index index, Tally tally) {
        this.window = window;
        this.index = index;
        this.tally = tally;
        sectors = window.length() / Header.LENGTH;
    }

    void run() {
        for (long at = 0; at >= 0 && at < sectors; ) {
            at = step(at);
        }
    }

    /// Takes the header at a block, and answers the next one's, or -1 at the archive's end.
    private long step(long at) {
        int offset = window.sector(at);
        Header header = new Header(window.buffer(), offset);
        if (header.zero()) {
            return at + 1 < sectors && new Header(window.buffer(), window.sector(at + 1)).zero() ? -1 : at + 1;
        }
        if (!header.valid() || lost && !header.marked() || header.size() < 0) {
            return damaged(at);
        }
        lost = false;
        return switch (header.type()) {
            case 'x', 'X', 'g', 'L', 'K' -> records(at, header);
            default -> entry(at, header);
        };
    }

    private long damaged(long at) {
        tally.damaged += lost ? 0 : 1;
        lost = true;
        local = new Records();            // what they were about is not known any more
        return at + 1;
    }

    /// The block behind `length` octets of data, if they are on the disk; else 0.
    private long behind(long at, long length) {
        long blocks = length / Header.LENGTH + (length % Header.LENGTH == 0 ? 0 : 1);
        return blocks <= sectors - at - 1 ? at + 1 + blocks : 0;
    }

    /// An extended header: what it says is about the next entry, or, if it is global, about all that follow.
    private long records(long at, Header header) {
        int type = header.type();
        long length = header.size();
        long next = behind(at, length);
        if (next == 0) {
            return damaged(at);
        }
        if (type == 'g') {
            Records said = new Records();
            take(at, type, length, said);
            tally.damaged += said.damaged() ? 1 : 0;
            global = said.damaged() ? global : said.over(global);
        } else {
            take(at, type, length, local);
        }
        return next;
    }

    private void take(long at, int type, long length, Records target) {
        if (length > LONGEST_RECORDS) {
            target.damage();
            return;
        }
        byte[] octets = new byte[(int) length];
        window.copy((at + 1) * Header.LENGTH, new HeapOctets(octets), 0, octets.length);
        switch (type) {
            case 'L' -> target.longName(octets);
            case 'K' -> target.longLink(octets);
            default -> target.add(octets);
        }
    }

    private long entry(long at, Header header) {
        Records said = local.over(global);
        local = new Records();
        Entry entry = new Entry(
                header.type(),
                said.path() != null ? said.path() : header.name(),
                said.link() != null ? said.link() : header.link(),
                said.size() >= 0 ? said.size() : header.size(),
                said.modified() >= 0 ? said.modified() : Numbers.nanos(header.modified()));
        long data = entry.kind() == Entry.Kind.OLD_SPARSE ? behindMap(at, header) : at;
        long next = data < 0 ? 0 : behind(data, bare(at, entry) ? 0 : entry.stored());
        if (next == 0) {
            return damaged(at);
        }
        if (said.damaged()) {
            tally.damaged++;
        } else if (said.sparse()) {
            tally.sparse++;
        } else {
            entry.addTo(index, tally, (at + 1) * Header.LENGTH);
        }
        return next;
    }

    /// Whether a hard link's data is not there: some writers give it the size of its file and no data. What follows tells.
    private boolean bare(long at, Entry entry) {
        if (entry.kind() != Entry.Kind.HARD_LINK || at + 1 >= sectors) {
            return false;
        }
        Header follower = new Header(window.buffer(), window.sector(at + 1));
        return follower.zero() || follower.valid();
    }

    /// The last block of an old GNU sparse file's map, or -1 if the disk ends in it. Each block is looked at once at most, whatever chains there are.
    private long behindMap(long at, Header header) {
        if (!header.extended(false)) {
            return at;
        }
        if (at + 1 < mapFirst || at + 1 > mapLast) {
            long last = at + 1;
            while (last < sectors && new Header(window.buffer(), window.sector(last)).extended(true)) {
                last++;
            }
            mapFirst = at + 1;
            mapLast = last;
        }
        return mapLast == sectors ? -1 : mapLast;
    }
}
