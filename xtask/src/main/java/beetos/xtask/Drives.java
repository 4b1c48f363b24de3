package beetos.xtask;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The disks of one run as a command line names them. Closing it removes the archives made for it.
///
/// | kind | what it is | serial number |
/// |---|---|---|
/// | read-only | a folder, as a tar archive, or a file as it is | disk, disk2, disk3 … |
/// | writable | a file, made if it is absent | data, data2, data3 … |
final class Drives implements AutoCloseable {
    private static final int LIMIT = 8;          // what the driver's manifest may claim
    private static final long SECTOR = 512;

    private final List<Drive> all = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();

    List<Drive> all() {
        return all;
    }

    void addReadOnly(List<Path> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Path source = Project.existing(sources.get(i));
            if (!Files.isReadable(source)) throw new Failure(source + ": permission denied");
            add(new Drive(Files.isDirectory(source) ? archive(source) : source, serial("disk", i), false));
        }
    }

    /// New files get `length` bytes and an empty file system; one that is there must have one.
    void addWritable(List<Path> files, long length) {
        for (int i = 0; i < files.size(); i++) {
            if (Files.exists(files.get(i))) {
                DataDisk.checkUsable(files.get(i));
            } else {
                DataDisk.create(files.get(i), length);
            }
            add(new Drive(files.get(i), serial("data", i), true));
        }
    }

    /// A writable disk without a file system: `length` zeros, whatever the file was.
    void addBlank(Path file, long length) {
        create(file, length);
        add(new Drive(file, serial("data", 0), true));
    }

    private void add(Drive drive) {
        if (all.size() == LIMIT) throw new Failure("more than " + LIMIT + " disks");
        all.add(drive);
    }

    private static String serial(String kind, int index) {
        return index == 0 ? kind : kind + (index + 1);
    }

    private Path archive(Path folder) {
        try {
            Path file = Files.createTempFile(Project.scratch("disk"), "folder", ".tar");
            made.add(file);
            DiskArchive.write(folder, file);
            return file;
        } catch (IOException cause) {
            throw Failure.of("no archive of " + folder, cause);
        }
    }

    /// A blank disk.
    static void create(Path file, long length) {
        try {
            writeZeros(file, length);
        } catch (IOException cause) {
            throw Failure.of(file.toString(), cause);
        }
    }

    /// Zeros that take no room.
    static void writeZeros(Path file, long length) throws IOException {
        try (FileChannel blank = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            blank.write(ByteBuffer.allocate(1), length - 1);
        }
    }

    /// A number of bytes with a unit: 4096, 64K, 64M, 2G. Whole sectors.
    static long length(String text) {
        int unit = Math.max(0, "KMG".indexOf(text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) + 1);
        try {
            long length = Math.multiplyExact(Long.parseLong(text.substring(0, text.length() - (unit == 0 ? 0 : 1))), 1L << 10 * unit);
            if (length > 0 && length % SECTOR == 0) return length;
        } catch (ArithmeticException | NumberFormatException _) {
            // The one line below says it.
        }
        throw new Failure(text + ": not a size of whole sectors, such as 64M");
    }

    @Override
    public void close() {
        for (Path file : made) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException cause) {
                System.err.println("beet: " + file + ": " + cause.getMessage());
            }
        }
    }
}
