package beetos.os.ext3;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.os.disk.Disk;
import beetos.user.Octets;
import java.util.TreeMap;

/// A mounted file system. Directories and files are told by the numbers of their inodes; paths begin at [#ROOT]. One thread at a time.
///
/// Every operation is whole or has not been, also when power is lost, but for three: a long write, a long file's cut and the
/// end of a long file go in steps, each of them whole. What is done lasts when [#flush] returns.
public final class Volume {
    public static final long ROOT = Inodes.ROOT;

    /// Blocks in memory: 1 MiB. [Journal#TRANSACTION] of them may be bound; an operation looks at fewer than the rest.
    private static final int CACHE = 256;
    private static final int FEW = 16;
    private static final long NANOS = 1_000_000_000;

    private final Blocks blocks;
    private final Geometry geometry;
    private final Journal journal;
    private final Superblock superblock;
    private final Space space;
    private final Inodes inodes;
    private final BlockMap map;
    private final Entries entries;
    private final Operations operations;
    private final Ends ends;
    private final Naming naming;
    private final Transfer transfer;

    private Volume(Blocks blocks, Geometry geometry, int buffers) {
        this.blocks = blocks;
        this.geometry = geometry;
        Cache cache = new Cache(blocks, buffers);
        journal = new Journal(blocks, cache);
        superblock = new Superblock(journal, cache);
        Groups groups = new Groups(geometry, cache, journal);
        space = new Space(geometry, cache, journal, superblock, groups);
        inodes = new Inodes(geometry, cache, journal, superblock, groups);
        map = new BlockMap(cache, journal, space, inodes);
        entries = new Entries(cache, journal, geometry, map);
        operations = new Operations(journal);
        ends = new Ends(operations, inodes, map, new Orphans(superblock, inodes, geometry.inodes()));
        naming = new Naming(operations, journal, inodes, map, entries, ends);
        transfer = new Transfer(blocks, cache, space, map);
    }

    /// The file system on `disk`, as its last commit left it; throws [MountException] if there is none, or a FileException.
    ///
    /// @param now nanoseconds since 1970
    public static Volume mount(Disk disk, long now) {
        Blocks blocks = new Blocks(disk);
        Geometry before = geometry(blocks);
        Log log = new Volume(blocks, before, FEW).log();
        byte[] first = new byte[Blocks.SIZE];
        blocks.read(0, 1, first, 0);
        long sequence = new Recovery(blocks, log, before.blocks()).run(Superblock.toRecover(first));
        Volume volume = new Volume(blocks, geometry(blocks), CACHE);
        volume.superblock.mark(blocks, true, now / NANOS);
        volume.journal.start(log, sequence);
        volume.naming.directory(ROOT);
        volume.ends.finishAll();
        volume.journal.commit();
        return volume;
    }

    private static Geometry geometry(Blocks blocks) {
        if (blocks.count() == 0) {
            throw new MountException("no ext3 file system");
        }
        byte[] first = new byte[Blocks.SIZE];
        blocks.read(0, 1, first, 0);
        return Geometry.of(first, blocks.count());
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
        return inode.directory() ? entries.count(inode) : inode.length();
    }

    /// When it last changed, in nanoseconds since 1970.
    public long modified(long number) {
        return inodes.find(number).modified();
    }

    public void modified(long number, long time) {
        operations.run(() -> {
            inodes.find(number).modified(time);
            return 0;
        });
    }

    /// What has this name, or 0.
    public long find(long directory, String name) {
        return naming.find(directory, name);
    }

    /// The first names behind `after` in their order, with what they name; none: there are no more.
    public TreeMap<String, Long> list(long directory, String after) {
        return Names.after(entries, naming.directory(directory), after);
    }

    /// Makes an empty file of a name that is free.
    public long create(long directory, String name, long now) {
        return naming.create(directory, name, now);
    }

    /// Makes an empty directory of a name that is free.
    public long makeDirectory(long directory, String name, long now) {
        return naming.makeDirectory(directory, name, now);
    }

    /// Gives a file a further name, which is free.
    public void link(long number, long directory, String name, long now) {
        naming.link(number, directory, name, now);
    }

    /// Takes a file's or an empty directory's name away. A file lives on until its last opening ends.
    public void remove(long directory, String name, long now) {
        naming.remove(directory, name, now);
    }

    /// Gives something another name, maybe in another directory; a file, or an empty directory where a directory is renamed, that had
    /// it is replaced.
    public void rename(long from, String name, long to, String newName, long now) {
        naming.rename(from, name, to, newName, now);
    }

    private Inode file(long number) {
        Inode inode = inodes.find(number);
        if (!inode.regular()) {
            throw Refusal.of(FileError.IS_A_DIRECTORY);
        }
        return inode;
    }

    /// A file is opened: it lives until [#close(long)].
    public void open(long number) {
        ends.open(file(number));
    }

    public void close(long number) {
        ends.close(number);
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
            int step = (int) Math.min(count - done, (long) most * Blocks.SIZE - (position + done) % Blocks.SIZE);
            if (fits(number, position + done, source, at + done, step, now, most == 1 && done == 0)) {
                done += step;
            } else if (most > 1) {
                most = 1;
            } else {
                return done;
            }
        }
        return done;
    }

    /// Writes a step; without the space for it, answers false, or throws if `last`.
    private boolean fits(long number, long position, Octets source, int at, int step, long now, boolean last) {
        try {
            operations.run(() -> {
                transfer.write(file(number), position, source, at, step, now);
                return 0;
            });
            return true;
        } catch (FileException refused) {
            if (refused.error() != FileError.NO_SPACE || last) {
                throw refused;
            }
            return false;
        }
    }

    /// Cuts a file, or extends it by zeros.
    public void truncate(long number, long length, long now) {
        boolean done = operations.run(() -> {
            Inode inode = file(number);
            if (length >= inode.length()) {
                transfer.extend(inode, length, now);
                return 1;
            }
            transfer.shorten(inode, length, now);
            return ends.beginCut(inode) ? 1 : 0;
        }) != 0;
        if (!done) {
            ends.finishCut(file(number));
        }
    }
}
