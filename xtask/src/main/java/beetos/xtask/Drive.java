package beetos.xtask;

import java.nio.file.Path;
import java.util.List;

/// A file of this machine as a virtio disk of the guest's, found there by its serial number. A flush of the guest's is a flush of the file.
record Drive(Path file, String serial, boolean writable) {
    /// The `index`-th disk in QEMU's words. The bus is named because QEMU fills its buses from the last one down.
    List<String> options(int index) {
        String name = file.toAbsolutePath().toString().replace(",", ",,");
        return List.of(
                "-drive", "if=none,format=raw,cache=writeback,id=drive" + index + ",readonly=" + (writable ? "off" : "on") + ",file=" + name,
                "-device", "virtio-blk-device,bus=virtio-mmio-bus." + index + ",drive=drive" + index + ",serial=" + serial);
    }

    /// Adds all `drives` to a command line.
    static void attach(List<String> command, List<Drive> drives) {
        for (int i = 0; i < drives.size(); i++) command.addAll(drives.get(i).options(i));
    }
}
