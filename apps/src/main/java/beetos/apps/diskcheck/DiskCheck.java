package beetos.apps.diskcheck;

import beetos.api.block.DiskEntry;
import beetos.os.disk.BlockDisk;
import beetos.user.Clock;
import java.util.ArrayList;
import java.util.List;

/// `diskcheck SERIAL [SECONDS]`: uses the disk with that serial number from several threads, for so long. What a writable one held is lost.
public final class DiskCheck {
    private static final int THREADS = 4;

    private DiskCheck() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length == 0) {
            System.out.println("usage: diskcheck SERIAL [SECONDS]");
            System.exit(2);
        }
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        DiskEntry entry = entry(arguments[0]);
        if (entry == null) {
            System.out.println("diskcheck: no disk " + arguments[0]);
            System.exit(1);
        }
        Rules.check(entry);
        List<Worker> workers = new ArrayList<>();
        long octets = 0;
        for (int i = 0; i < THREADS; i++) {
            Worker worker = new Worker(entry, i, THREADS, Clock.nanos() + seconds * Clock.SECOND);
            worker.start();
            workers.add(worker);
        }
        for (Worker worker : workers) {
            worker.join();
            octets += worker.octets();
            if (worker.failure() != null) {
                System.out.println("diskcheck: " + worker.failure());
                System.exit(1);
            }
        }
        System.out.println("diskcheck: " + entry.serial() + ": " + octets / 1024 + " KiB, all well");
    }

    private static DiskEntry entry(String serial) {
        try (BlockDisk disk = BlockDisk.open(serial)) {
            return disk == null ? null : disk.entry();
        }
    }
}
