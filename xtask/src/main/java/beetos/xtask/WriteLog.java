package beetos.xtask;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What a guest wrote to a disk and when it flushed, as QEMU's driver `blklogwrites` logs it: from this, what a disk may hold whose power went at
/// any moment. Each sector written since the last flush then holds what it held at the flush, or what one of the writes since put there.
///
/// A sector for the log itself, then for each request one with four words (first sector, sectors, flags, octets), and the sectors written.
final class WriteLog {
    private static final int SECTOR = 512;
    private static final int FLUSH = 1;          // flag: before the request; one of no sectors is nothing but a flush

    private record Request(long sector, int at, int sectors, boolean flush) {}

    private final ByteBuffer octets;
    private final List<Request> requests = new ArrayList<>();

    private WriteLog(ByteBuffer octets) {
        this.octets = octets;
    }

    /// QEMU's options for `disk` as the first, with a log, which must exist and be empty.
    static List<String> options(Path disk, Path log, String serial) {
        String driver = "driver=blklogwrites,node-name=logged,file.driver=file,file.filename=" + comma(disk) + ",log.driver=file,log.filename=" + comma(log);
        return List.of("-blockdev", driver, "-device", "virtio-blk-device,bus=virtio-mmio-bus.0,drive=logged,serial=" + serial);
    }

    private static String comma(Path file) {
        return file.toAbsolutePath().toString().replace(",", ",,");
    }

    /// A log may end in the middle of a request: QEMU was killed.
    static WriteLog read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            WriteLog log = new WriteLog(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN));
            log.parse();
            return log;
        }
    }

    private void parse() {
        for (int at = SECTOR; at + SECTOR <= octets.limit(); ) {
            // Invariant: what lies before `at` is in `requests`.
            long sector = octets.getLong(at), sectors = octets.getLong(at + 8), flags = octets.getLong(at + 16);
            boolean whole = sectors >= 0 && sectors <= (octets.limit() - at - SECTOR) / SECTOR && (sectors | flags) != 0;
            if (!whole) return;
            requests.add(new Request(sector, at + SECTOR, (int) sectors, (flags & FLUSH) != 0));
            at += SECTOR + (int) sectors * SECTOR;
        }
    }

    int requests() {
        return requests.size();
    }

    int flushes() {
        return (int) requests.stream().filter(Request::flush).count();
    }

    /// Does the first `count` requests to `disk`, which holds what it did before them; then the power goes. A disk that does not `heed` flushes
    /// may lose, or keep, any of them.
    void lose(Path disk, int count, boolean heed, Random random) throws IOException {
        TreeMap<Long, List<Integer>> pending = new TreeMap<>();      // sectors since the flush: where their versions lie, in order
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            for (Request request : requests.subList(0, count)) {
                if (request.flush && heed) {
                    for (Map.Entry<Long, List<Integer>> sector : pending.entrySet()) put(file, sector.getKey(), sector.getValue().getLast());
                    pending.clear();
                }
                for (int i = 0; i < request.sectors; i++) {
                    pending.computeIfAbsent(request.sector + i, _ -> new ArrayList<>()).add(request.at + i * SECTOR);
                }
            }
            int mood = heed ? random.nextInt(4) : 2;      // all of them, none, or any
            for (Map.Entry<Long, List<Integer>> sector : pending.entrySet()) {
                List<Integer> versions = sector.getValue();
                int version = mood == 0 ? versions.size() : mood == 1 ? 0 : random.nextInt(versions.size() + 1);
                if (version > 0) put(file, sector.getKey(), versions.get(version - 1));
            }
        }
    }

    private void put(RandomAccessFile file, long sector, int at) throws IOException {
        byte[] contents = new byte[SECTOR];
        octets.get(at, contents);
        file.seek(sector * SECTOR);
        file.write(contents);
    }
}
