package beetos.os.ext3;

/// Inodes whose end was begun: without a name but open, or cut in more than one transaction. They form a list from the
/// superblock on, so that the next mount ends what power lost interrupted.
final class Orphans {
    private final Superblock superblock;
    private final Inodes inodes;
    private final long limit;

    /// @param limit inodes of the file system: more are in no list
    Orphans(Superblock superblock, Inodes inodes, long limit) {
        this.superblock = superblock;
        this.inodes = inodes;
        this.limit = limit;
    }

    /// The first, or 0.
    long first() {
        return superblock.lastOrphan();
    }

    void add(Inode inode) {
        inode.nextOrphan(superblock.lastOrphan());
        superblock.lastOrphan(inode.number());
    }

    void remove(Inode inode) {
        long next = inode.nextOrphan();
        long at = superblock.lastOrphan();
        if (at == inode.number()) {
            superblock.lastOrphan(next);
        } else {
            previous(inode.number(), at).nextOrphan(next);
        }
        inode.nextOrphan(0);
    }

    private Inode previous(long number, long first) {
        Inode previous = inodes.find(first);
        for (long steps = 0; previous.nextOrphan() != number; steps++) {
            if (steps == limit) {
                throw Refusal.damaged();
            }
            previous = inodes.find(previous.nextOrphan());
        }
        return previous;
    }
}
