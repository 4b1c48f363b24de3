package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.os.disk.Disk;
import beetos.user.Octets;
import beetos.user.Utf8;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A mounted file system. Directories and files are told by the numbers of their inodes; [#root] is where paths begin. One thread at a time.
///
/// Every operation is whole or has not been, also when power is lost, but for three: a long write, a long file's cut and the
/// end of a long file go in steps, each of them whole. What is done lasts when [#flush] returns.
public final class Volume {
    /// Blocks in memory: 2 MiB. More than half may be members of a transaction and what one operation looks at.
    private static final int CACHE = 512;
    private static final int FEW = 16;
    private static final int MOST_LINKS = 32_000;
    private static final long NANOS = 1_000_000_000;
    private static final int DEEPEST = 1 << 16;

    private final Blocks blocks;
    private final Geometry geometry;
    private final Cache cache;
    private final Journal journal;
    private final Superblock superblock;
    private final Space space;
    private final Inodes inodes;
    private final BlockMap map;
    private final Entries entries;
    private final Orphans orphans;
    private final Transfer transfer;
    private final Map<Long, Integer> openings = new HashMap<>();

    private Volume(Blocks blocks, Geometry geometry, int buffers) {
        this.blocks = blocks;
        this.geometry = geometry;
        cache = new Cache(blocks, buffers);
        journal = new Journal(blocks, cache);
        superblock = new Superblock(journal, cache);
        Groups groups = new Groups(geometry, cache, journal);
        space = new Space(geometry, cache, journal, superblock, groups);
        inodes = new Inodes(geometry, cache, journal, superblock, groups);
        map = new BlockMap(cache, journal, space, inodes);
        entries = new Entries(cache, journal, geometry, map);
        orphans = new Orphans(superblock, inodes, geometry.inodes());
        transfer = new Transfer(blocks, cache, space, map);
    }

    /// The file system on `disk`, as its last commit left it; throws [MountException] if there is none, or a FileException.
    ///
    /// @param now nanoseconds since 1970
    public static Volume mount(Disk disk, long now) {
        Blocks blocks = new Blocks(disk);
        if (blocks.count() == 0) {
            throw new MountException("no ext3 file system");
        }
        byte[] first = new byte[Blocks.SIZE];
        blocks.read(0, 1, first, 0);
        Log log = new Volume(blocks, Geometry.of(first, blocks.count()), FEW).log();
        long sequence = new Recovery(blocks, log, Geometry.of(first, blocks.count()).blocks()).run(Superblock.toRecover(first));
        blocks.read(0, 1, first, 0);
        Volume volume = new Volume(blocks, Geometry.of(first, blocks.count()), CACHE);
        volume.superblock.mark(blocks, true, now / NANOS);
        volume.journal.start(log, sequence);
        if (!volume.inodes.find(Inodes.ROOT).directory()) {
            throw Refusal.damaged();
        }
        volume.endOrphans();
        return volume;
    }

    /// Where the journal lies. Its inode is older than every transaction: no recovery changes it.
    private Log log() {
        Inode inode = inodes.journal();
        long count = inode.length() / Blocks.SIZE;
        if (!inode.regular() || count > geometry.blocks()) {
            throw Refusal.damaged();
        }
        Log log = new Log();
        for (long i = 0; i < count; i++) {
            log.add(space.check(map.find(inode, i)));
        }
        return log;
    }

    private void endOrphans() {
        while (orphans.first() != 0) {
            Inode inode = inodes.find(orphans.first());
            if (inode.links() == 0) {
                release(inode);
            } else {
                cutOrphan(inode);
            }
        }
        journal.commit();
    }

    /// Part of an operation: all of it is done, or nothing.
    private interface Change {
        long run();
    }

    private long change(Change change) {
        for (boolean again = false; ; again = true) {
            journal.begin();
            try {
                long result = change.run();
                journal.end();
                return result;
            } catch (FileException refused) {
                journal.cancel();
                if (again || refused.error() != FileError.NO_SPACE || !journal.pending()) {
                    throw refused;
                }
            } catch (RuntimeException failed) {
                journal.cancel();
                throw failed;
            }
            journal.commit();     // blocks given back are free then
        }
    }

    public long root() {
        return Inodes.ROOT;
    }

    public long free() {
        return space.free() * Blocks.SIZE;
    }

    public long capacity() {
        return geometry.blocks() * Blocks.SIZE;
    }

    /// Everything done so far lasts.
    public void flush() {
        journal.commit();
    }

    /// The same, and the next mount has nothing to recover. Nothing may be asked of this volume after it.
    public void close() {
        journal.close();
        superblock.mark(blocks, false, 0);
    }

    public boolean isDirectory(long number) {
        return inodes.find(number).directory();
    }

    /// Bytes of a file, entries of a directory.
    public long length(long number) {
        Inode inode = inodes.find(number);
        if (!inode.directory()) {
            return inode.length();
        }
        long[] count = {0};
        entries.each(inode, (_, _, _, _) -> ++count[0] > 0);
        return count[0];
    }

    /// When it last changed, in nanoseconds since 1970.
    public long modified(long number) {
        return inodes.find(number).modified();
    }

    public void modified(long number, long time) {
        change(() -> {
            inodes.find(number).modified(time);
            return 0;
        });
    }

    /// What has this name, or 0.
    public long find(long directory, String name) {
        Inode inode = directory(directory);
        long place = entries.find(inode, Utf8.encode(name));
        return place < 0 ? 0 : entries.inode(inode, place);
    }

    /// The first names behind `after` in their order, with what they name; none: there are no more.
    public TreeMap<String, Long> list(long directory, String after) {
        return Names.after(entries, directory(directory), after);
    }

    private Inode directory(long number) {
        Inode inode = inodes.find(number);
        if (!inode.directory()) {
            throw Refusal.of(FileError.NOT_A_DIRECTORY);
        }
        return inode;
    }

    private Inode file(long number) {
        Inode inode = inodes.find(number);
        if (!inode.regular()) {
            throw Refusal.of(FileError.IS_A_DIRECTORY);
        }
        return inode;
    }

    /// Makes an empty file of a name that is free.
    public long create(long directory, String name, long now) {
        return change(() -> {
            Inode parent = directory(directory);
            Inode inode = inodes.take(directory, false);
            inode.begin(Inode.NEW_FILE, 1, now);
            entries.add(parent, Utf8.encode(name), inode.number(), false);
            parent.modified(now);
            return inode.number();
        });
    }

    /// Makes an empty directory of a name that is free.
    public long makeDirectory(long directory, String name, long now) {
        return change(() -> {
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

    /// Takes a file's or an empty directory's name away. A file lives on until its last opening ends.
    public void remove(long directory, String name, long now) {
        byte[] octets = Utf8.encode(name);
        long rest = change(() -> {
            Inode parent = directory(directory);
            long place = entries.find(parent, octets);
            if (place < 0) {
                throw Refusal.of(FileError.NOT_FOUND);
            }
            Inode inode = inodes.find(entries.inode(parent, place));
            checkRemovable(inode);
            entries.remove(parent, place);
            parent.modified(now);
            return unname(parent, inode);
        });
        end(rest);
    }

    private void checkRemovable(Inode inode) {
        if (inode.directory() && !entries.isEmpty(inode)) {
            throw Refusal.of(FileError.NOT_EMPTY);
        }
        if (inode.number() < Inodes.FIRST) {
            throw Refusal.damaged();
        }
    }

    /// One name in `parent` less. Answers the inode's number if there is more to do in steps, else 0.
    private long unname(Inode parent, Inode inode) {
        if (inode.directory()) {
            parent.links(parent.links() - 1);
            inode.links(0);
        } else {
            inode.links(Math.max(0, inode.links() - 1));
        }
        if (inode.links() > 0) {
            return 0;
        }
        if (openings.containsKey(inode.number())) {
            orphans.add(inode);
            return 0;
        }
        if (map.cut(inode, 0)) {
            inodes.release(inode);
            return 0;
        }
        orphans.add(inode);
        return inode.number();
    }

    private void end(long rest) {
        if (rest != 0) {
            release(inodes.find(rest));
        }
    }

    /// Gives an orphan's blocks and then itself back.
    private void release(Inode inode) {
        long done = 0;
        while (done == 0) {
            done = change(() -> {
                if (!map.cut(inode, 0)) {
                    return 0;
                }
                orphans.remove(inode);
                inodes.release(inode);
                return 1;
            });
        }
    }

    /// Gives something another name, maybe in another directory; a file, or an empty directory where a directory is renamed, that had
    /// it is replaced.
    public void rename(long from, String name, long to, String newName, long now) {
        byte[] octets = Utf8.encode(name);
        byte[] newOctets = Utf8.encode(newName);
        long rest = change(() -> rename(directory(from), octets, directory(to), newOctets, now));
        end(rest);
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
        entries.remove(from, entries.find(from, name));
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

    /// A file is opened: it lives until [#close(long)].
    public void open(long number) {
        file(number);
        openings.merge(number, 1, Integer::sum);
    }

    public void close(long number) {
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

    /// Copies up to `count` octets of a file from `position` into `target` at `at`; answers how many there were.
    public int read(long number, long position, Octets target, int at, int count) {
        return transfer.read(file(number), position, target, at, count);
    }

    /// Writes `count` octets of `source` from `at` at `position`. Answers how many: all, or as many as there is space for, if that
    /// is any.
    public int write(long number, long position, Octets source, int at, int count, long now) {
        if (position > BlockMap.LONGEST - count) {
            throw Refusal.of(FileError.NO_SPACE);
        }
        int done = 0;
        int most = Transfer.STEP;
        while (done < count) {
            // Invariant: `done` octets are written; a step takes `most` blocks, one where more had no space.
            long offset = position + done;
            int from = at + done;
            int step = (int) Math.min(count - done, (long) most * Blocks.SIZE - offset % Blocks.SIZE);
            try {
                change(() -> {
                    transfer.write(file(number), offset, source, from, step, now);
                    return 0;
                });
                done += step;
            } catch (FileException refused) {
                if (refused.error() != FileError.NO_SPACE || most == 1 && done == 0) {
                    throw refused;
                }
                if (most == 1) {
                    return done;
                }
                most = 1;
            }
        }
        return done;
    }

    /// Cuts a file, or extends it by zeros.
    public void truncate(long number, long length, long now) {
        long keep = (length + Blocks.SIZE - 1) / Blocks.SIZE;
        boolean done = change(() -> {
            Inode inode = file(number);
            if (length >= inode.length()) {
                transfer.extend(inode, length, now);
                return 1;
            }
            transfer.shorten(inode, length, now);
            if (map.cut(inode, keep)) {
                return 1;
            }
            if (inode.links() > 0) {
                orphans.add(inode);
            }
            return 0;
        }) != 0;
        if (!done) {
            cutOrphan(inodes.find(number));
        }
    }

    /// Gives back the blocks behind the end of a file that is in the list of orphans for that, or because it has no name.
    private void cutOrphan(Inode inode) {
        long keep = (inode.length() + Blocks.SIZE - 1) / Blocks.SIZE;
        long done = 0;
        while (done == 0) {
            done = change(() -> {
                if (!map.cut(inode, keep)) {
                    return 0;
                }
                if (inode.links() > 0) {
                    orphans.remove(inode);
                }
                return 1;
            });
        }
    }
}
