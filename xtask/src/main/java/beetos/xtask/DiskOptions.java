package beetos.xtask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The disks that a command line asks for, the same on QEMU and hosted.
final class DiskOptions {
    @Option(names = "--disk", paramLabel = "FOLDER|FILE", description = "A read-only disk: a folder as a tar archive, or a file as it is.")
    private List<Path> disks = new ArrayList<>();

    @Option(names = "--data", paramLabel = "FILE", description = "A disk that keeps what the guest writes; made if it is absent.")
    private List<Path> data = new ArrayList<>();

    @Option(names = "--data-size", paramLabel = "SIZE", defaultValue = "64M", description = "Of a new data disk (default: ${DEFAULT-VALUE}).")
    private String dataSize;

    /// Makes what is not there yet; or nothing, where one of them is refused.
    Drives drives() {
        Drives drives = new Drives();
        try {
            drives.addReadOnly(disks);
            drives.addWritable(data, Drives.length(dataSize));
            return drives;
        } catch (Failure refused) {
            drives.close();
            throw refused;
        }
    }
}
