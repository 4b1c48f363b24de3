package beetos.xtask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The board that disks are measured on: first a blank disk, then an archive with the file `bench`, then a data disk.
record DiskBoard(Drives drives) implements AutoCloseable {
    private static final long DISK = 32 << 20, FILE = 8 << 20;

    static DiskBoard make() {
        Path place = Project.scratch("bench");
        Drives drives = new Drives();
        try {
            Path folder = Files.createDirectories(place.resolve("folder")), data = place.resolve("files");
            Drives.create(folder.resolve("bench"), FILE);
            Files.deleteIfExists(data);
            drives.addBlank(place.resolve("data"), DISK);
            drives.addReadOnly(List.of(folder));
            drives.addWritable(List.of(data), DISK);
            return new DiskBoard(drives);
        } catch (IOException cause) {
            drives.close();
            throw Failure.of(place.toString(), cause);
        }
    }

    List<String> command(Path image, boolean legacy) {
        List<String> command = Qemu.board(image, Qemu.MEMORY);
        Drive.attach(command, drives.all());
        command.addAll(List.of("-global", "virtio-mmio.force-legacy=" + legacy));
        return command;
    }

    @Override
    public void close() {
        drives.close();
    }
}
