package beetos.os.ext3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.user.HeapOctets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final long NOW = 1_800_000_000_123_456_789L;
    private static final byte[] ID = "an id of a disk.".getBytes();

    private MemoryDisk disk = formatted(64);
    private Volume volume = Volume.mount(disk, NOW);

    static MemoryDisk formatted(int mebibytes) {
        MemoryDisk disk = new MemoryDisk(mebibytes * 2048L);
        Format.write(disk, NOW, ID);
        return disk;
    }

    private void remount() {
        volume.close();
        disk = disk.copy();
        assertEquals(List.of(), Check.problems(disk));
        volume = Volume.mount(disk, NOW);
    }

    @AfterEach
    void checkers() throws Exception {
        remount();
        volume.close();
        Ext3Tools.check(disk);
    }

    static void refused(FileError error, Runnable action) {
        assertEquals(error, assertThrows(FileException.class, action::run).error());
    }

    private long file(long directory, String name, byte[] contents) {
        long file = volume.create(directory, name, NOW);
        assertEquals(contents.length, volume.write(file, 0, new HeapOctets(contents), 0, contents.length, NOW));
        return file;
    }

    private byte[] contents(long file) {
        byte[] octets = new byte[(int) volume.length(file)];
        assertEquals(octets.length, volume.read(file, 0, new HeapOctets(octets), 0, octets.length));
        return octets;
    }

    private static byte[] random(int length) {
        byte[] octets = new byte[length];
        new Random(length).nextBytes(octets);
        return octets;
    }

    private List<String> names(long directory) {
        List<String> names = new ArrayList<>();
        for (var round = volume.list(directory, ""); !round.isEmpty(); round = volume.list(directory, names.getLast())) {
            names.addAll(round.keySet());
        }
        return names;
    }

    @Test
    void anEmptyVolumeHoldsLostAndFound() {
        assertEquals(List.of("lost+found"), names(Volume.ROOT));
        assertTrue(volume.free() > 55 << 20);
    }

    @Test
    void contentsOfAllLengthsAreThereAfterAMount() {
        long free = volume.free();
        int[] lengths = {0, 1, 4095, 4096, 4097, 12 * 4096, 12 * 4096 + 1, 300_000, (12 + 1024) * 4096 + 5000};
        for (int length : lengths) file(Volume.ROOT, "f" + length, random(length));
        remount();
        for (int length : lengths) {
            long file = volume.find(Volume.ROOT, "f" + length);
            assertArrayEquals(random(length), contents(file));
            assertEquals(NOW, volume.modified(file));
            volume.remove(Volume.ROOT, "f" + length, NOW);
        }
        assertEquals(free, volume.free());
    }

    @Test
    void filesAreSparseAndLong() {
        long file = volume.create(Volume.ROOT, "sparse", NOW);
        long far = 3L << 30, farther = 1L << 40;
        volume.write(file, far, new HeapOctets(random(5000)), 0, 5000, NOW);
        volume.write(file, farther, new HeapOctets(random(100)), 0, 100, NOW);
        remount();
        assertEquals(farther + 100, volume.length(file));
        byte[] octets = new byte[10_000];
        assertEquals(10_000, volume.read(file, far - 2500, new HeapOctets(octets), 0, 10_000));
        assertArrayEquals(random(5000), Arrays.copyOfRange(octets, 2500, 7500));
        assertEquals(0, octets[2499] | octets[7500]);
        refused(FileError.NO_SPACE, () -> volume.write(file, BlockMap.LONGEST, new HeapOctets(octets), 0, 1, NOW));
        volume.truncate(file, far + 10, NOW);
        volume.truncate(file, farther, NOW);
        assertEquals(10_000, volume.read(file, far, new HeapOctets(octets), 0, 10_000));
        assertArrayEquals(Arrays.copyOf(random(5000), 10), Arrays.copyOf(octets, 10));
        for (int i = 10; i < octets.length; i++) assertEquals(0, octets[i]);
    }

    @Test
    void aFileHasSeveralNames() {
        long free = volume.free();
        long file = file(Volume.ROOT, "one", random(5000));
        long directory = volume.makeDirectory(Volume.ROOT, "d", NOW);
        volume.link(file, directory, "two", NOW);
        volume.link(file, directory, "three", NOW);
        refused(FileError.IS_A_DIRECTORY, () -> volume.link(directory, Volume.ROOT, "x", NOW));
        volume.rename(directory, "two", directory, "three", NOW);       // names of one file: both stay
        volume.remove(Volume.ROOT, "one", NOW);
        remount();
        assertEquals(file, volume.find(directory, "two"));
        assertArrayEquals(random(5000), contents(volume.find(directory, "three")));
        volume.remove(directory, "two", NOW);
        volume.remove(directory, "three", NOW);
        volume.remove(Volume.ROOT, "d", NOW);
        assertEquals(free, volume.free());
    }

    @Test
    void refusalsChangeNothing() {
        long directory = volume.makeDirectory(Volume.ROOT, "d", NOW);
        long inner = volume.makeDirectory(directory, "e", NOW);
        long file = file(Volume.ROOT, "f", random(10));
        refused(FileError.NOT_EMPTY, () -> volume.remove(Volume.ROOT, "d", NOW));
        refused(FileError.NOT_FOUND, () -> volume.remove(Volume.ROOT, "x", NOW));
        refused(FileError.NOT_A_DIRECTORY, () -> volume.create(file, "x", NOW));
        refused(FileError.IS_A_DIRECTORY, () -> volume.open(directory));
        refused(FileError.INVALID, () -> volume.rename(Volume.ROOT, "d", inner, "x", NOW));
        refused(FileError.INVALID, () -> volume.rename(Volume.ROOT, "d", directory, "x", NOW));
        refused(FileError.IS_A_DIRECTORY, () -> volume.rename(Volume.ROOT, "f", Volume.ROOT, "d", NOW));
        refused(FileError.NOT_A_DIRECTORY, () -> volume.rename(Volume.ROOT, "d", Volume.ROOT, "f", NOW));
        refused(FileError.NOT_EMPTY, () -> volume.rename(Volume.ROOT, "lost+found", Volume.ROOT, "d", NOW));
        assertEquals(List.of("d", "f", "lost+found"), names(Volume.ROOT));
        assertArrayEquals(random(10), contents(file));
    }

    @Test
    void aFullDiskIsRefusedAndSpaceComesBack() {
        disk = formatted(8);
        volume = Volume.mount(disk, NOW);
        long free = volume.free();
        long file = volume.create(Volume.ROOT, "f", NOW);
        byte[] octets = random(8 << 20);
        int done = volume.write(file, 0, new HeapOctets(octets), 0, octets.length, NOW);
        assertTrue(done > free - 5 * 4096 && done <= free);
        refused(FileError.NO_SPACE, () -> volume.write(file, done, new HeapOctets(octets), 0, 4096, NOW));
        refused(FileError.NO_SPACE, () -> volume.makeDirectory(Volume.ROOT, "d", NOW));
        volume.truncate(file, done - 10_001, NOW);
        assertArrayEquals(Arrays.copyOf(octets, done - 10_001), contents(file));
        remount();
        volume.remove(Volume.ROOT, "f", NOW);
        assertEquals(free, volume.free());
        assertEquals(done, volume.write(volume.create(Volume.ROOT, "g", NOW), 0, new HeapOctets(octets), 0, octets.length, NOW));
    }

    @Test
    void aRemovedFileLivesWhileOpen() {
        long free = volume.free();
        long file = file(Volume.ROOT, "f", random(100_000));
        volume.open(file);
        volume.open(file);
        volume.remove(Volume.ROOT, "f", NOW);
        volume.flush();
        volume.close(file);
        assertArrayEquals(random(100_000), contents(file));
        MemoryDisk other = disk.copy();
        assertEquals(free, Volume.mount(other, NOW).free());
        volume.close(file);
        assertEquals(free, volume.free());
    }

    @Test
    void renameMovesAndReplaces() {
        long directory = volume.makeDirectory(Volume.ROOT, "d", NOW);
        long inner = volume.makeDirectory(directory, "e", NOW);
        file(Volume.ROOT, "f", random(100));
        file(inner, "g", random(200));
        volume.rename(Volume.ROOT, "f", inner, "g", NOW);
        volume.rename(directory, "e", Volume.ROOT, "name".repeat(63), NOW);
        remount();
        assertEquals(List.of("d", "lost+found", "name".repeat(63)), names(Volume.ROOT));
        assertArrayEquals(random(100), contents(volume.find(inner, "g")));
        volume.remove(Volume.ROOT, "d", NOW);
    }

    @Test
    void aDirectoryHoldsTenThousand() {
        disk = formatted(128);
        volume = Volume.mount(disk, NOW);
        long directory = volume.makeDirectory(Volume.ROOT, "d", NOW);
        for (int i = 0; i < 10_000; i++) volume.create(directory, "entry-" + i, NOW);
        remount();
        List<String> names = names(directory);
        assertEquals(10_000, names.size());
        assertEquals(10_000, volume.length(directory));
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        assertEquals(sorted, names);
        for (String name : names) volume.remove(directory, name, NOW);
        volume.remove(Volume.ROOT, "d", NOW);
    }

    @Test
    void longFilesEndInSteps() {
        disk = formatted(128);
        volume = Volume.mount(disk, NOW);
        long free = volume.free();
        long file = volume.create(Volume.ROOT, "f", NOW);
        byte[] octets = random(4096);
        for (long i = 0; i < 6000; i++) volume.write(file, i * 997 * 4096L, new HeapOctets(octets), 0, 4096, NOW);
        volume.truncate(file, 5, NOW);
        volume.remove(Volume.ROOT, "f", NOW);
        assertEquals(free, volume.free());
    }
}
