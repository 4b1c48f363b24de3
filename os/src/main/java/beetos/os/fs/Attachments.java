package beetos.os.fs;

import beetos.api.block.BlockException;
import beetos.api.files.FileException;
import beetos.os.disk.BlockDisk;
import beetos.os.disk.Disk;
import beetos.os.ext3.MountException;
import beetos.os.mount.FileSystem;
import beetos.user.KernelException;
import java.util.ArrayList;
import java.util.List;

/// Mounts what disks hold. Each is looked for, and used from then on, by a worker of its own: a slow disk keeps nobody else waiting,
/// and a missing or damaged one is only said.
final class Attachments {
    /// Makes a file system of what a disk holds.
    interface Opener {
        FileSystem open(Disk disk, long now);
    }

    private final Mounts mounts;
    private final List<String> names = new ArrayList<>();     // of those that are mounted
    private int pending;

    Attachments(Mounts mounts) {
        this.mounts = mounts;
    }

    /// Begins to mount the disk with this serial number at `/name`, if there is one.
    synchronized void begin(String name, String serial, Opener opener) {
        pending++;
        Worker worker = Worker.start(name);
        worker.add(() -> {
            try {
                attach(name, serial, opener, worker);
            } finally {
                end();
            }
        });
    }

    private void attach(String name, String serial, Opener opener, Worker worker) {
        try {
            BlockDisk disk = BlockDisk.open(serial);
            if (disk != null) {
                FileSystem system = opener.open(disk, Time.now());
                worker.whenIdle(system::flush);
                add(new Mount(name, system, worker));
            }
        } catch (FileException refused) {
            refuse(name, refused.error().text());
        } catch (MountException | BlockException | KernelException refused) {
            refuse(name, refused.getMessage());
        }
    }

    private static void refuse(String name, String reason) {
        System.out.println("fs: /" + name + " is not mounted: " + reason);
    }

    private synchronized void add(Mount mount) {
        mounts.add(mount);
        names.add(mount.name());
    }

    private synchronized void end() {
        pending--;
        notifyAll();
    }

    /// Waits until all that were begun are mounted or are not going to be, or so many milliseconds; answers the names that are.
    synchronized List<String> await(long milliseconds) {
        long limit = System.nanoTime() + milliseconds * 1_000_000;
        try {
            for (long left = milliseconds; pending > 0 && left > 0; left = (limit - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(names);
    }
}
