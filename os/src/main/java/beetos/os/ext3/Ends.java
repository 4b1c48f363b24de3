package beetos.os.ext3;

import java.util.HashMap;
import java.util.Map;

/// How files end: without names and openings, their blocks and their inode are free again. What takes more than one operation, or
/// waits for the last opening's end, stands in the list of orphans meanwhile.
final class Ends {
    private final Operations operations;
    private final Inodes inodes;
    private final BlockMap map;
    private final Orphans orphans;
    private final Map<Long, Integer> openings = new HashMap<>();

    Ends(Operations operations, Inodes inodes, BlockMap map, Orphans orphans) {
        this.operations = operations;
        this.inodes = inodes;
        this.map = map;
        this.orphans = orphans;
    }

    void open(Inode inode) {
        openings.merge(inode.number(), 1, Integer::sum);
    }

    void close(long number) {
        int count = openings.getOrDefault(number, 0) - 1;
        if (count > 0) {
            openings.put(number, count);
            return;
        }
        openings.remove(number);
        Inode inode = inodes.find(number);
        if (inode.links() == 0) {
            release(inode);
        }
    }

    /// Within the operation that took an inode's last name: ends it if possible. Answers its number if [#finish] has more to do, else 0.
    long begin(Inode inode) {
        if (!openings.containsKey(inode.number()) && map.cut(inode, 0)) {
            inodes.release(inode);
            return 0;
        }
        orphans.add(inode);
        return openings.containsKey(inode.number()) ? 0 : inode.number();
    }

    void finish(long number) {
        if (number != 0) {
            release(inodes.find(number));
        }
    }

    private void release(Inode inode) {
        operations.repeat(() -> {
            boolean last = map.cut(inode, 0);
            if (last) {
                orphans.remove(inode);
                inodes.release(inode);
            }
            return last;
        });
    }

    /// Within the operation that made a file shorter: gives the blocks behind its end back; false: [#finishCut] has more to do.
    boolean beginCut(Inode inode) {
        boolean all = map.cut(inode, kept(inode));
        if (!all && inode.links() > 0) {
            orphans.add(inode);
        }
        return all;
    }

    void finishCut(Inode inode) {
        operations.repeat(() -> {
            boolean last = map.cut(inode, kept(inode));
            if (last && inode.links() > 0) {
                orphans.remove(inode);
            }
            return last;
        });
    }

    private static long kept(Inode inode) {
        return (inode.length() + Blocks.SIZE - 1) / Blocks.SIZE;
    }

    /// Ends what the last mount has begun.
    void finishAll() {
        while (orphans.first() != 0) {
            Inode inode = inodes.find(orphans.first());
            if (inode.number() < Inodes.FIRST) {
                throw Refusal.damaged();
            }
            if (inode.links() == 0) {
                release(inode);
            } else {
                finishCut(inode);
            }
        }
    }
}
