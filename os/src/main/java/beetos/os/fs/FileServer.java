package beetos.os.fs;

import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.os.mount.Contents;
import beetos.os.mount.FileSystem;
import beetos.os.mount.PathName;
import beetos.os.ram.ProcessMemory;
import beetos.os.ram.RamFileSystem;
import beetos.os.ram.Space;
import beetos.user.Clock;
import beetos.user.Handler;
import beetos.user.HeapOctets;
import beetos.user.KernelException;
import beetos.user.MalformedException;
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Unpacker;
import beetos.user.Utf8;
import java.util.ArrayDeque;
import java.util.List;

/// Serves what is mounted: paths on connections with badge 0, each open file on one with a badge of its own, until its last copy is closed.
///
/// Until the disks have been looked at, who asks for what may be on one is kept waiting, and nobody else.
public final class FileServer implements Handler {
    private static final long PATHS = 0;
    private static final int DISKS = 0;             // notification bits
    private static final int PATIENCE = 1;
    private static final long LONGEST = 5 * Clock.SECOND;   // that a client waits for disks

    private final Server server;
    private final OpenFiles open = new OpenFiles(Clock.nanos());
    private final Mounts mounts;
    private final Disks disks;
    private final ArrayDeque<Message> waiting = new ArrayDeque<>();   // for the disks
    private boolean patient = true;                     // somebody may still wait
    private boolean timed;                              // until then

    private FileServer(Server server, FileSystem ram) {
        this.server = server;
        mounts = new Mounts(new Mount("", ram, null));
        disks = Disks.search(server, DISKS);
    }

    /// With an argument, where it is not the first run.
    static void main(String[] arguments) {
        RamFileSystem ram = new RamFileSystem(Space.of(new ProcessMemory()), Time.now());
        furnish(ram);
        Server server = Server.create();
        Names.register(Files.NAME, server);
        Log.adopt();
        if (arguments.length > 0) {
            System.out.println("fs: started again: the files in RAM are gone, and what was open is closed");
        }
        server.serve(new FileServer(server, ram));
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
            file(message);
        } else if (message.operation() == Files.FREE) {
            FileSystem root = mounts.root().system();
            message.reply(Status.OK, root.free(), root.capacity(), 0, 0);
        } else {
            path(message);
        }
    }

    private void file(Message message) {
        OpenFile file = open.find(message.badge());
        if (file == null) {
            message.refuse(FileError.CLOSED.status());
        } else {
            file.answer(message);
        }
    }

    private void path(Message message) {
        try {
            Unpacker fields = message.fields();
            PathName path = PathName.parse(fields.octets());
            if (patient && mayLeadToDisk(message, path)) {
                await(message);
                return;
            }
            Mount mount = message.operation() == Files.MOUNT && message.word(3) >= 0 ? mounts.at(message.word(3)) : mounts.of(path);
            if (mount == null) {
                throw path.error(FileError.NOT_FOUND);
            }
            mount.answer(message, new PathRequest(server, open, mounts, mount, path, mounts.inside(path), fields.octets()));
        } catch (FileException refused) {
            message.refuse(refused.error().status());
        } catch (MalformedException malformed) {
            message.refuse(Status.MALFORMED);
        } catch (KernelException | Error refused) {
            message.refuse(Status.EXHAUSTED);
        } catch (RuntimeException unexpected) {
            message.refuse(Status.MALFORMED);
        }
    }

    /// To one that has not been seen yet.
    private boolean mayLeadToDisk(Message message, PathName path) {
        if (path.root()) {
            return message.operation() == Files.LIST || message.operation() == Files.MOUNT;
        }
        return Disks.mayBe(path.names().get(0)) && mounts.of(path) == mounts.root();
    }

    private void await(Message message) {
        message.defer();
        if (!timed) {
            timed = true;
            server.timer(PATIENCE, Clock.nanos() + LONGEST);
        }
        waiting.addLast(message);
    }

    /// A disk has been looked at, or all have, or somebody has waited long enough.
    @Override
    public void notification(long bits) {
        List<Mount> found = disks.found();
        for (int i = 0; i < found.size(); i++) {
            mounts.add(found.get(i));       // once
        }
        if (disks.over() || (bits & 1 << PATIENCE) != 0) {
            patient = false;
            server.timer(PATIENCE, 0);
        }
        for (int i = waiting.size(); i > 0; i--) {
            path(waiting.removeFirst());    // or it waits on
        }
    }

    @Override
    public void closed(long badge) {
        OpenFile file = open.remove(badge);
        if (file != null) {
            file.close();
        }
    }
}
