package beetos.xtask;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Disks of the board: virtio-blk drives on files.
final class Disks {
    private static final long DATA_LENGTH = 64L << 20;

    private Disks() {}

    /// A folder, packed into an archive, or an archive as it is.
    static void readOnly(List<String> command, Path source) throws IOException {
        Path archive = Project.existing(source);
        if (Files.isDirectory(source)) {
            archive = Project.scratch("qemu").resolve("disk.tar");
            TarArchive.write(source, archive);
        }
        drive(command, "disk", archive, true);
    }

    static void writable(List<String> command, Path file) throws IOException {
        if (!Files.exists(file)) {
            try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
                empty.setLength(DATA_LENGTH);
            }
        }
        drive(command, "data", file, false);
    }

    private static void drive(List<String> command, String name, Path file, boolean readOnly) {
        String path = file.toAbsolutePath().toString().replace(",", ",,");
        command.addAll(List.of(
                "-drive", "if=none,format=raw,id=" + name + ",file=" + path + (readOnly ? ",readonly=on" : ""),
                "-device", "virtio-blk-device,serial=beetos-" + name + ",drive=" + name));
    }
}
