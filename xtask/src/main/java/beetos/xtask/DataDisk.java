package beetos.xtask;

import beetos.api.files.FileException;
import beetos.os.ext3.Check;
import beetos.os.ext3.Ext3;
import beetos.os.ext3.Format;
import beetos.os.ext3.MountException;
import beetos.os.ext3.Volume;
import beetos.user.HeapOctets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The file system of a `--data` file, read and judged without the guest by the code that the guest runs.
final class DataDisk implements AutoCloseable {
    private static final int RUN = 1 << 16;

    private final Path file;
    private final FileDisk disk;
    private final Volume volume;

    /// Brings the file to its last commit if the guest was cut off.
    DataDisk(Path file) {
        this.file = file;
        disk = new FileDisk(file);
        try {
            volume = Volume.mount(disk, now());
        } catch (MountException broken) {
            disk.close();
            throw new Failure(file + ": " + broken.getMessage());
        } catch (FileException broken) {
            disk.close();
            throw new Failure(file + ": " + broken.error().text());
        }
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }

    /// Makes an empty file system of `length` bytes in a new file; there is all of it or nothing.
    static void create(Path file, long length) {
        if (length < Format.SMALLEST) throw new Failure(file + ": a data disk needs 8 MiB");
        Path fresh = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
        UUID id = UUID.randomUUID();
        try {
            Drives.writeZeros(fresh, length);
            try (FileDisk disk = new FileDisk(fresh)) {
                Format.write(disk, now(), ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
            }
            Files.move(fresh, file);
        } catch (IOException cause) {
            throw Failure.of(file.toString(), cause);
        } finally {
            remove(fresh);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            System.err.println("beet: " + Failure.of(file.toString(), cause).getMessage());
        }
    }

    /// Refuses a file that the guest could not use.
    static void checkUsable(Path file) {
        try (FileDisk disk = new FileDisk(file)) {
            if (!Ext3.recognises(disk)) throw new Failure(file + ": holds no ext3 file system; a name that is free gets one");
        }
    }

    /// What is wrong with the file system in `file`; empty: nothing.
    static List<String> problems(Path file) {
        new DataDisk(file).close();
        try (FileDisk disk = new FileDisk(file)) {
            return Check.problems(disk);
        }
    }

    /// The names in a directory, those of directories with a slash behind.
    List<String> list(String path) {
        List<String> names = new ArrayList<>();
        long directory = find(path);
        if (!volume.isDirectory(directory)) return List.of(path);
        for (TreeMap<String, Long> round = volume.list(directory, ""); !round.isEmpty(); round = volume.list(directory, round.lastKey())) {
            for (Map.Entry<String, Long> entry : round.entrySet()) {
                names.add(entry.getKey() + (volume.isDirectory(entry.getValue()) ? "/" : ""));
            }
        }
        return names;
    }

    void copy(String path, OutputStream target) throws IOException {
        long number = find(path);
        if (volume.isDirectory(number)) throw new Failure(path + ": is a directory");
        byte[] octets = new byte[RUN];
        int count;
        for (long at = 0; (count = volume.read(number, at, new HeapOctets(octets), 0, RUN)) > 0; at += count) {
            target.write(octets, 0, count);
        }
    }

    private long find(String path) {
        long number = Volume.ROOT;
        for (String name : path.split("/")) {
            if (name.isEmpty()) continue;
            number = volume.isDirectory(number) ? volume.find(number, name) : 0;
            if (number == 0) throw new Failure(file + ": " + path + ": not found");
        }
        return number;
    }

    @Override
    public void close() {
        volume.close();
        disk.close();
    }
}
