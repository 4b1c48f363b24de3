package beetos.os.fs;

import beetos.abi.Page;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.os.ext3.Ext3;
import beetos.os.mount.Contents;
import beetos.os.mount.FileSystem;
import beetos.os.mount.PathName;
import beetos.os.ram.ProcessMemory;
import beetos.os.ram.RamFileSystem;
import beetos.os.ram.Space;
import beetos.user.Handler;
import beetos.user.HeapOctets;
import beetos.user.MemoryUse;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Unpacker;
import beetos.user.Utf8;

/// Serves what is mounted: paths on connections with badge 0, each open file on one with a badge of its own, until its last copy is closed.
public final class FileServer implements Handler {
    private static final long PATHS = 0;
    private static final long RESERVE = 64;         // frames that the RAM file system leaves to the rest of this service

    /// Milliseconds that clients wait for the disks at the start. One that comes later is mounted, but no listing shows it.
    private static final long DISKS = 5000;

    private final Server server;
    private final OpenFiles open = new OpenFiles();
    private final Mounts mounts;

    private FileServer(Server server, Mounts mounts) {
        this.server = server;
        this.mounts = mounts;
    }

    static void main() {
        MemoryUse memory = MemoryUse.now();
        long frames = Math.max(0, memory.account() - memory.used() - RESERVE);
        RamFileSystem ram = new RamFileSystem(new Space(new ProcessMemory(), frames * Page.SIZE), Time.now());
        furnish(ram);
        Log.adopt();
        Server server = Server.create();
        Mounts mounts = new Mounts(new Mount("", ram, null));
        Attachments attachments = new Attachments(mounts);
        attachments.begin("data", "data", Ext3::mount);
        for (String name : attachments.await(DISKS)) {
            ram.makeDirectory(PathName.parse("/" + name), Time.now());     // so that a listing shows it
        }
        FileServer files = new FileServer(server, mounts);
        Names.register(Files.NAME, server);
        server.serve(files);
    }

    /// What the RAM file system holds at the start.
    private static void furnish(RamFileSystem ram) {
        long now = Time.now();
        ram.makeDirectory(PathName.parse("/etc"), now);
        ram.makeDirectory(PathName.parse("/tmp"), now);
        byte[] text = Utf8.encode("Welcome to BeetOS!\n");
        Contents motd = ram.open(PathName.parse("/etc/motd"), true, true, now);
        motd.write(0, new HeapOctets(text), 0, text.length, now);
        motd.close();
    }

    @Override
    public void message(Message message) {
        if (message.badge() != PATHS) {
            open.find(message.badge()).answer(message);
        } else if (message.operation() == Files.FREE) {
            FileSystem root = mounts.root().system();
            message.reply(Status.OK, root.free(), root.capacity(), 0, 0);
        } else {
            path(message);
        }
    }

    private void path(Message message) {
        try {
            Unpacker fields = message.fields();
            PathName path = PathName.parse(fields.octets());
            Mount mount = message.operation() == Files.MOUNT && message.word(3) >= 0 ? mounts.at(message.word(3)) : mounts.of(path);
            if (mount == null) {
                throw path.error(FileError.NOT_FOUND);
            }
            mount.answer(message, new PathRequest(server, open, mounts, mount, path, mounts.inside(path), fields.octets()));
        } catch (FileException refused) {
            message.refuse(refused.error().status());
        }
    }

    @Override
    public void closed(long badge) {
        if (badge != PATHS) {
            open.remove(badge).close();
        }
    }
}
