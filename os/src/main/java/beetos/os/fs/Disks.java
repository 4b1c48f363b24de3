package beetos.os.fs;

import beetos.api.block.BlockException;
import beetos.api.files.FileException;
import beetos.os.disk.BlockDisk;
import beetos.os.ext3.Ext3;
import beetos.os.ext3.MountException;
import beetos.os.mount.FileSystem;
import beetos.os.tar.TarFileSystem;
import beetos.user.KernelException;
import beetos.user.Server;
import java.util.ArrayList;
import java.util.List;

/// Looks once, on a thread of its own, at what the machine's disks hold, and tells the server of each and of the end. A disk
/// that cannot be used is only said. What it found has a worker each: a slow disk keeps nobody else waiting.
final class Disks implements Runnable {
    private static final long STACK = 64 * 1024;
    /// Bytes of the index of one archive.
    private static final long INDEX = 8L << 20;
    private static final String ARCHIVE = "disk";
    private static final String VOLUME = "data";

    private final Server server;
    private final long bit;
    private final List<Mount> found = new ArrayList<>();
    private volatile boolean over;

    private Disks(Server server, long bit) {
        this.server = server;
        this.bit = bit;
    }

    /// Begins; `bit` of the server's notifications comes after each disk, and at the end.
    static Disks search(Server server, int bit) {
        Disks disks = new Disks(server, 1L << bit);
        Thread thread = new Thread(null, disks, "disks", STACK);
        thread.setDaemon(true);
        thread.start();
        return disks;
    }

    /// Whether what is found may be mounted below this name.
    static boolean mayBe(String name) {
        return name.startsWith(ARCHIVE) || name.startsWith(VOLUME);
    }

    /// What has been found.
    synchronized List<Mount> found() {
        return List.copyOf(found);
    }

    /// Whether it has seen them all.
    boolean over() {
        return over;
    }

    @Override
    public void run() {
        try {
            int index = 0;
            for (BlockDisk disk = BlockDisk.open(0); disk != null; disk = BlockDisk.open(++index)) {
                look(disk);
                server.notify(bit);
            }
        } catch (RuntimeException | Error failed) {
            System.out.println("fs: no more disks: " + failed.getMessage());
        } finally {
            over = true;
            server.notify(bit);
        }
    }

    private void look(BlockDisk disk) {
        String label = "fs: " + disk.entry().name();
        try {
            FileSystem system = open(disk);
            if (system == null) {
                System.out.println(label + ": holds nothing known");
                return;
            }
            Mount mount = add(disk.entry().serial(), system);
            String summary = system instanceof TarFileSystem archive ? ", " + archive.summary() : "";
            System.out.println(label + ": " + system.kind() + " at " + mount.path() + summary);
        } catch (FileException refused) {
            System.out.println(label + ": " + refused.error().text());
        } catch (MountException | BlockException | KernelException refused) {
            System.out.println(label + ": " + refused.getMessage());
        } catch (RuntimeException | Error failed) {
            System.out.println(label + ": cannot be mounted: " + failed);
        }
    }

    /// Null if it is nothing known.
    private static FileSystem open(BlockDisk disk) {
        if (Ext3.recognises(disk)) {
            return Ext3.mount(disk, Time.now());
        }
        return TarFileSystem.recognises(disk) ? TarFileSystem.mount(disk, INDEX) : null;
    }

    /// Below its disk's serial number, if that is such a name; else the next one that is free.
    private synchronized Mount add(String serial, FileSystem system) {
        String kind = system instanceof TarFileSystem ? ARCHIVE : VOLUME;
        String name = serial.startsWith(kind) && !taken(serial) ? serial : kind;
        for (int number = 2; taken(name); number++) {
            name = kind + number;
        }
        Worker worker = Worker.start(name);
        worker.whenIdle(system::flush);
        Mount mount = new Mount(name, system, worker);
        found.add(mount);
        return mount;
    }

    private boolean taken(String name) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
