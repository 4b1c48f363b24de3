package beetos.os.ext3;

import beetos.api.files.FileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Walks all that has a name, the orphans and the journal, and notes which blocks and inodes they take.
final class CheckedTree {
    /// A named directory that is still to be looked into.
    private record Branch(long number, long parent) {}

    private record Entry(long inode, String name, int kind) {}

    private final Geometry geometry;
    private final Cache cache;
    private final Superblock superblock;
    private final Inodes inodes;
    private final Space space;
    private final Entries entries;
    private final Consumer<String> problem;
    private final BitSet blocks = new BitSet();
    private final BitSet taken = new BitSet();
    private final Map<Long, Integer> names = new HashMap<>();      // of an inode
    private final Map<Integer, Integer> directories = new HashMap<>();

    CheckedTree(Geometry geometry, Cache cache, Journal journal, Superblock superblock, Groups groups, Consumer<String> problem) {
        this.geometry = geometry;
        this.cache = cache;
        this.superblock = superblock;
        this.problem = problem;
        inodes = new Inodes(geometry, cache, journal, superblock, groups);
        space = new Space(geometry, cache, journal, superblock, groups);
        entries = new Entries(cache, journal, geometry, new BlockMap(cache, journal, space, inodes));
    }

    boolean usesBlock(long block) {
        return blocks.get((int) block);
    }

    boolean usesInode(long number) {
        return number < Inodes.FIRST || taken.get((int) number);
    }

    int directories(int group) {
        return directories.getOrDefault(group, 0);
    }

    void walk() {
        contents(inodes.journal());
        ArrayDeque<Branch> waiting = new ArrayDeque<>(List.of(new Branch(Inodes.ROOT, Inodes.ROOT)));
        names.put(Inodes.ROOT, 1);
        while (!waiting.isEmpty()) {
            Branch branch = waiting.remove();
            try {
                directory(branch, waiting);
            } catch (FileException damaged) {
                problem.accept("directory " + branch.number + " cannot be read");
            }
        }
        orphans();
        names.forEach(this::links);
    }

    private void directory(Branch branch, ArrayDeque<Branch> waiting) {
        Inode inode = inodes.find(branch.number);
        contents(inode);
        directories.merge((int) ((branch.number - 1) / geometry.inodesPerGroup()), 1, Integer::sum);
        if (entries.parent(inode) != branch.parent) {
            problem.accept("directory " + branch.number + " names another one above it");
        }
        List<Entry> all = new ArrayList<>();
        entries.each(inode, (number, octets, at, length) ->
                all.add(new Entry(number, new String(octets, at, length, java.nio.charset.StandardCharsets.ISO_8859_1), octets[at - 1])));
        Set<String> seen = new HashSet<>();
        for (Entry entry : all) {
            if (!seen.add(entry.name)) problem.accept("directory " + branch.number + " holds '" + entry.name + "' twice");
            entry(entry, branch.number, waiting);
        }
    }

    private void entry(Entry entry, long directory, ArrayDeque<Branch> waiting) {
        Inode inode;
        try {
            inode = inodes.find(entry.inode);
        } catch (FileException damaged) {
            problem.accept("'" + entry.name + "' names inode " + entry.inode + ", which is damaged");
            return;
        }
        if (entry.kind != (inode.directory() ? Entries.DIRECTORY : Entries.FILE)) {
            problem.accept("'" + entry.name + "' is of another kind than its inode");
        }
        int count = names.merge(entry.inode, 1, Integer::sum);
        if (inode.directory()) {
            names.merge(directory, 1, Integer::sum);
            if (count > 1 && taken.get((int) entry.inode)) {
                problem.accept("directory " + entry.inode + " has two names");
            } else {
                taken.set((int) entry.inode);
                waiting.add(new Branch(entry.inode, directory));
            }
        } else if (count == 1) {
            taken.set((int) entry.inode);
            contents(inode);
        }
    }

    /// A directory has a link for each of its own directories, two more for its name and its `.`.
    private void links(long number, int count) {
        Inode inode = inodes.find(number);
        int expected = inode.directory() ? count + 1 : count;
        if (inode.links() != expected) {
            problem.accept("inode " + number + " has " + inode.links() + " links, but " + expected + " names");
        }
    }

    private void orphans() {
        Set<Long> seen = new HashSet<>();
        for (long number = superblock.lastOrphan(); number != 0; ) {
            Inode inode = inodes.find(number);
            if (!seen.add(number) || inode.links() == 0 && taken.get((int) number)) {
                problem.accept("orphan " + number + " has a name or stands in the list twice");
                return;
            }
            if (inode.links() == 0) {
                taken.set((int) number);
                contents(inode);
                if (inode.directory()) directories.merge((int) ((number - 1) / geometry.inodesPerGroup()), 1, Integer::sum);
            }
            number = inode.nextOrphan();
        }
    }

    /// Notes an inode's blocks.
    private void contents(Inode inode) {
        long[] found = {0, -1};      // how many, and the last of the contents
        try {
            for (int i = 0; i < BlockMap.DIRECT; i++) {
                block(inode, inode.pointer(i), 0, i, found);
            }
            for (int level = 1; level <= BlockMap.LEVELS; level++) {
                block(inode, inode.pointer(BlockMap.DIRECT + level - 1), level, BlockMap.first(level), found);
            }
        } catch (FileException damaged) {
            problem.accept("inode " + inode.number() + " names a block that is not for contents");
        }
        if (inode.blocks() != found[0]) {
            problem.accept("inode " + inode.number() + " says it takes " + inode.blocks() + " blocks, but takes " + found[0]);
        }
        if (found[1] * Blocks.SIZE >= inode.length()) {
            problem.accept("inode " + inode.number() + " has blocks behind its end");
        }
    }

    private void block(Inode inode, long block, int level, long index, long[] found) {
        if (block == 0) return;
        space.check(block);
        if (blocks.get((int) block)) {
            problem.accept("block " + block + " has two owners, one is inode " + inode.number());
            return;
        }
        blocks.set((int) block);
        found[0]++;
        if (level == 0) {
            found[1] = Math.max(found[1], index);
            return;
        }
        byte[] numbers = cache.read(block).octets.clone();
        long span = BlockMap.span(level - 1);
        for (int i = 0; i < BlockMap.FAN; i++) {
            block(inode, Fields.u32(numbers, 4 * i), level - 1, index + i * span, found);
        }
    }
}
