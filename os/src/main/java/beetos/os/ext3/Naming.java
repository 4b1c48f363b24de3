package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.user.Utf8;

/// Gives files and directories their names and takes them away, each in one operation.
final class Naming {
    private static final int MOST_LINKS = 32_000;
    private static final int DEEPEST = 1 << 16;

    private final Operations operations;
    private final Journal journal;
    private final Inodes inodes;
    private final BlockMap map;
    private final Entries entries;
    private final Ends ends;

    Naming(Operations operations, Journal journal, Inodes inodes, BlockMap map, Entries entries, Ends ends) {
        this.operations = operations;
        this.journal = journal;
        this.inodes = inodes;
        this.map = map;
        this.entries = entries;
        this.ends = ends;
    }

    Inode directory(long number) {
        Inode inode = inodes.find(number);
        if (!inode.directory()) {
            throw Refusal.of(FileError.NOT_A_DIRECTORY);
        }
        return inode;
    }

    /// The number of what has this name, or 0.
    long find(long directory, String name) {
        Inode inode = directory(directory);
        long place = entries.find(inode, Utf8.encode(name));
        return place < 0 ? 0 : entries.inode(inode, place);
    }

    long create(long directory, String name, long now) {
        return operations.run(() -> {
            Inode parent = directory(directory);
            Inode inode = inodes.take(directory, false);
            inode.begin(Inode.NEW_FILE, 1, now);
            entries.add(parent, Utf8.encode(name), inode.number(), false);
            parent.modified(now);
            return inode.number();
        });
    }

    long makeDirectory(long directory, String name, long now) {
        return operations.run(() -> {
            Inode parent = directory(directory);
            if (parent.links() >= MOST_LINKS) {
                throw Refusal.of(FileError.NO_SPACE);
            }
            Inode inode = inodes.take(directory, true);
            inode.begin(Inode.NEW_DIRECTORY, 2, now);
            Entries.begin(journal.invent(map.extend(inode, 0)), inode.number(), directory);
            inode.length(Blocks.SIZE);
            entries.add(parent, Utf8.encode(name), inode.number(), true);
            parent.links(parent.links() + 1);
            parent.modified(now);
            return inode.number();
        });
    }

    /// A further name for a file.
    void link(long number, long directory, String name, long now) {
        operations.run(() -> {
            Inode inode = inodes.find(number);
            Inode parent = directory(directory);
            if (inode.directory()) {
                throw Refusal.of(FileError.IS_A_DIRECTORY);
            }
            if (inode.links() >= MOST_LINKS) {
                throw Refusal.of(FileError.NO_SPACE);
            }
            entries.add(parent, Utf8.encode(name), number, false);
            inode.links(inode.links() + 1);
            parent.modified(now);
            return 0;
        });
    }

    void remove(long directory, String name, long now) {
        ends.finish(operations.run(() -> remove(directory(directory), Utf8.encode(name), now)));
    }

    private long remove(Inode parent, byte[] name, long now) {
        long place = entries.find(parent, name);
        if (place < 0) {
            throw Refusal.of(FileError.NOT_FOUND);
        }
        Inode inode = inodes.find(entries.inode(parent, place));
        checkRemovable(inode);
        entries.remove(parent, place);
        parent.modified(now);
        return unname(parent, inode);
    }

    private void checkRemovable(Inode inode) {
        if (inode.directory() && !entries.isEmpty(inode)) {
            throw Refusal.of(FileError.NOT_EMPTY);
        }
        if (inode.number() < Inodes.FIRST || inode.links() == 0) {
            throw Refusal.damaged();
        }
    }

    /// One name in `parent` less; answers what [Ends#finish] needs.
    private long unname(Inode parent, Inode inode) {
        if (inode.directory()) {
            parent.links(parent.links() - 1);
            inode.links(0);
        } else {
            inode.links(inode.links() - 1);
        }
        return inode.links() > 0 ? 0 : ends.begin(inode);
    }

    void rename(long from, String name, long to, String newName, long now) {
        ends.finish(operations.run(() -> rename(directory(from), Utf8.encode(name), directory(to), Utf8.encode(newName), now)));
    }

    private long rename(Inode from, byte[] name, Inode to, byte[] newName, long now) {
        long place = entries.find(from, name);
        if (place < 0) {
            throw Refusal.of(FileError.NOT_FOUND);
        }
        Inode inode = inodes.find(entries.inode(from, place));
        if (inode.directory()) {
            checkOutside(inode.number(), to);
        }
        long target = entries.find(to, newName);
        Inode replaced = target < 0 ? null : inodes.find(entries.inode(to, target));
        if (replaced != null && replaced.number() == inode.number()) {
            return 0;
        }
        if (replaced == null) {
            entries.add(to, newName, inode.number(), inode.directory());
        } else {
            checkReplaced(inode, replaced);
            entries.replace(to, target, inode.number());
        }
        entries.remove(from, entries.find(from, name));     // the new entry may have moved its neighbours
        from.modified(now);
        to.modified(now);
        if (inode.directory() && from.number() != to.number()) {
            entries.parent(inode, to.number());
            from.links(from.links() - 1);
            to.links(to.links() + 1);
        }
        return replaced == null ? 0 : unname(to, replaced);
    }

    private void checkReplaced(Inode inode, Inode replaced) {
        if (replaced.directory() && !inode.directory()) {
            throw Refusal.of(FileError.IS_A_DIRECTORY);
        }
        if (!replaced.directory() && inode.directory()) {
            throw Refusal.of(FileError.NOT_A_DIRECTORY);
        }
        checkRemovable(replaced);
    }

    /// A directory moved below itself would leave the tree.
    private void checkOutside(long number, Inode target) {
        Inode at = target;
        for (int depth = 0; at.number() != Inodes.ROOT; depth++) {
            if (at.number() == number) {
                throw Refusal.of(FileError.INVALID);
            }
            if (depth == DEEPEST) {
                throw Refusal.damaged();
            }
            at = directory(entries.parent(at));
        }
    }
}
