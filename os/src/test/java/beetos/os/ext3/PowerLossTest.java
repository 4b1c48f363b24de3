package beetos.os.ext3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.user.HeapOctets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The power goes at any moment of random work: the next mount finds a state behind some operation, none older than the last
/// flush, and the checkers find nothing. More with `-Dbeetos.losses=COUNT`, another begin with `-Dbeetos.seed=SEED`.
class PowerLossTest {
    private static final long NOW = 1_800_000_000_000_000_000L;
    private static final int LOSSES = Integer.getInteger("beetos.losses", Boolean.getBoolean("beetos.wide") ? 20_000 : 300);
    private static final long SEED = Long.getLong("beetos.seed", 1);
    private static final int TOOL_EVERY = 20;

    private Random random;
    private MemoryDisk disk;
    private Volume volume;
    private Model model;

    @Test
    void theLastFlushSurvives() throws Exception {
        MemoryDisk empty = VolumeTest.formatted(8);
        for (long seed = SEED; seed < SEED + LOSSES; seed++) run(empty, seed, seed % TOOL_EVERY == 0);
    }

    /// What goes wrong first within so many losses; null: nothing. For [PatchedVolume].
    static String firstFailure(long losses) {
        MemoryDisk empty = VolumeTest.formatted(8);
        for (long seed = 1; seed <= losses; seed++) {
            try {
                new PowerLossTest().run(empty, seed, false);
            } catch (Exception | AssertionError failure) {
                return "seed " + seed + ": " + failure;
            }
        }
        return null;
    }

    private void run(MemoryDisk empty, long seed, boolean tool) throws Exception {
        random = new Random(seed);
        disk = empty.copy();
        model = new Model();
        int rounds = 1 + random.nextInt(3);
        for (int round = 0; round < rounds; round++) lose(seed, tool);
    }

    /// Works until the power goes, and looks at what is left, on which the next round goes on.
    private void lose(long seed, boolean tool) throws Exception {
        String what = "seed " + seed;
        try {
            volume = Volume.mount(disk, NOW);
            losePowerSoon(6000, 40);
            for (int i = 0; i < 300; i++) operate();
        } catch (MemoryDisk.PowerLoss _) {
            // the moment that this is about
        }
        disk = disk.afterLoss(random);
        if (tool) Ext3Tools.check(disk);
        if (random.nextInt(4) == 0) loseInRecovery();
        volume = Volume.mount(disk, NOW);
        model.check(volume, what);
        volume.close();
        disk = disk.copy();
        assertEquals(List.of(), Check.problems(disk), what);
        model = adopted();
    }

    private void loseInRecovery() {
        losePowerSoon(60, 4);
        try {
            Volume.mount(disk, NOW);
        } catch (MemoryDisk.PowerLoss _) {
            // again
        }
        disk = disk.afterLoss(random);
    }

    private void losePowerSoon(int writes, int flushes) {
        if (random.nextBoolean()) {
            disk.losePowerAfter(random.nextInt(writes));
        } else {
            disk.losePowerAtFlush(random.nextInt(flushes));
        }
    }

    /// A model of what the volume holds now.
    private Model adopted() {
        Volume mounted = Volume.mount(disk, NOW);
        Model adopted = new Model();
        adopt(mounted, Volume.ROOT, "", adopted);
        mounted.close();
        adopted.flushed();
        return adopted;
    }

    private static void adopt(Volume volume, long directory, String path, Model model) {
        volume.list(directory, "").forEach((name, number) -> {
            if (name.equals("lost+found")) return;
            Model.Contents contents = volume.isDirectory(number) ? null : new Model.Contents();
            model.now().put(path + "/" + name, contents);
            if (contents == null) {
                adopt(volume, number, path + "/" + name, model);
            } else {
                byte[] octets = new byte[(int) volume.length(number)];
                volume.read(number, 0, new HeapOctets(octets), 0, octets.length);
                model.put(contents, octets);
            }
        });
    }

    private void operate() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> create();
            case 3, 4, 5, 6, 7 -> write();
            case 8 -> truncate();
            case 9 -> makeDirectory();
            case 10, 11 -> rename();
            case 12, 13 -> remove();
            case 14 -> flush();
            default -> { if (random.nextInt(3) == 0) flush(); }
        }
    }

    private void flush() {
        volume.flush();
        model.flushed();
    }

    private String freePath() {
        List<String> directories = new ArrayList<>(List.of(""));
        model.now().forEach((path, contents) -> { if (contents == null) directories.add(path); });
        String path;
        do {
            path = directories.get(random.nextInt(directories.size())) + "/" + "nn".repeat(random.nextInt(40)) + random.nextInt(1000);
        } while (model.now().containsKey(path));
        return path;
    }

    private String anyPath(boolean directory) {
        List<String> paths = new ArrayList<>();
        model.now().forEach((path, contents) -> { if ((contents == null) == directory) paths.add(path); });
        return paths.isEmpty() ? null : paths.get(random.nextInt(paths.size()));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private long parent(String path) {
        return find(path.substring(0, path.lastIndexOf('/')));
    }

    private long find(String path) {
        long number = Volume.ROOT;
        for (String name : path.split("/")) {
            if (!name.isEmpty()) number = volume.find(number, name);
        }
        return number;
    }

    private void create() {
        if (model.now().size() > 60) return;
        String path = freePath();
        Model.Contents contents = new Model.Contents();
        model.next().put(path, contents);
        model.put(contents, new byte[0]);
        volume.create(parent(path), last(path), NOW);
    }

    private void write() {
        String path = anyPath(false);
        if (path == null) return;
        Model.Contents contents = model.now().get(path);
        byte[] before = contents.at(model.state());
        int position = random.nextInt(4) == 0 ? random.nextInt(120_000) : random.nextBoolean() ? before.length : random.nextInt(before.length + 1);
        byte[] octets = new byte[1 + random.nextInt(random.nextBoolean() ? 300 : 60_000)];
        random.nextBytes(octets);
        long number = find(path);
        if (volume.free() < 300_000) return;
        byte[] after = Arrays.copyOf(before, Math.max(before.length, position + octets.length));
        System.arraycopy(octets, 0, after, position, octets.length);
        model.next();
        model.put(contents, after);
        assertEquals(octets.length, volume.write(number, position, new HeapOctets(octets), 0, octets.length, NOW));
    }

    private void truncate() {
        String path = anyPath(false);
        if (path == null) return;
        Model.Contents contents = model.now().get(path);
        byte[] before = contents.at(model.state());
        int length = random.nextInt(3) == 0 ? random.nextInt(100_000) : random.nextInt(before.length + 1);
        long number = find(path);
        model.next();
        model.put(contents, Arrays.copyOf(before, length));
        volume.truncate(number, length, NOW);
    }

    private void makeDirectory() {
        if (model.now().size() > 60) return;
        String path = freePath();
        model.next().put(path, null);
        volume.makeDirectory(parent(path), last(path), NOW);
    }

    private void rename() {
        boolean directory = random.nextInt(3) == 0;
        String from = anyPath(directory);
        if (from == null) return;
        String onto = random.nextBoolean() ? anyPath(false) : null;
        String to = onto == null || directory ? freePath() : onto;
        if (to.equals(from) || to.startsWith(from + "/")) return;
        long source = parent(from);
        long target = parent(to);
        TreeMap<String, Model.Contents> state = model.next();
        state.put(to, state.remove(from));
        for (String path : List.copyOf(state.keySet())) {
            if (path.startsWith(from + "/")) state.put(to + path.substring(from.length()), state.remove(path));
        }
        volume.rename(source, last(from), target, last(to), NOW);
    }

    private void remove() {
        String path = anyPath(random.nextInt(4) == 0);
        if (path == null || model.now().keySet().stream().anyMatch(other -> other.startsWith(path + "/"))) return;
        long parent = parent(path);
        boolean open = model.now().get(path) != null && random.nextInt(4) == 0;
        if (open) volume.open(find(path));
        model.next().remove(path);
        volume.remove(parent, last(path), NOW);
        assertTrue(volume.find(parent, last(path)) == 0);
    }
}
