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
import beetos.user.Message;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Unpacker;
import beetos.user.Utf8;
import java.util.ArrayList;
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
    private final OpenFiles open = new OpenFiles();
    private final Mounts mounts;
    private final Disks disks;
    private List<Message> waiting = new ArrayList<>();   // for the disks; null: nobody does any more

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
            if (waiting != null && mayLeadToDisk(message, path)) {
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
        }
    }

    private static boolean mayLeadToDisk(Message message, PathName path) {
        if (path.root()) {
            return message.operation() == Files.LIST || message.operation() == Files.MOUNT;
        }
        return Disks.mayBe(path.names().get(0));
    }

    private void await(Message message) {
        message.defer();
        if (waiting.isEmpty()) {
            server.timer(PATIENCE, Clock.nanos() + LONGEST);
        }
        waiting.add(message);
    }

    /// The disks have been looked at, or somebody has waited long enough.
    @Override
    public void notification(long bits) {
        if ((bits & 1 << DISKS) != 0) {
            List<Mount> found = disks.found();
            for (int i = 0; i < found.size(); i++) {
                mounts.add(found.get(i));
            }
        }
        List<Message> asked = waiting == null ? List.of() : waiting;
        waiting = null;
        server.timer(PATIENCE, 0);
        for (int i = 0; i < asked.size(); i++) {
            path(asked.get(i));
        }
    }

    @Override
    public void closed(long badge) {
        OpenFile file = open.remove(badge);
        if (file != null) {
            file.close();
        }
    }
<<<<<<< HEAD
=======

    private void path(Message message) {
        if (message.operation() == Files.FREE) {
            message.reply(Status.OK, space.free() * Contents.CHUNK, CHUNKS * Contents.CHUNK, 0, 0);
            return;
        }
        Unpacker fields = message.fields();
        byte[] octets = fields.octets();
        if (octets.length > PathName.LONGEST) {
            throw new FileException(FileError.NAME_TOO_LONG, "");
        }
        PathName path = PathName.parse(Utf8.decode(octets));
        String second = fields.text();
        long now = Clock.nanos();
        switch (message.operation()) {
            case Files.OPEN -> open(message, path, (int) message.word(3), now);
            case Files.STATUS -> status(message, path);
            case Files.LIST -> list(message, tree.directory(path), second);
            case Files.MAKE_DIRECTORY -> {
                tree.makeDirectory(path, now);
                message.refuse(Status.OK);
            }
            case Files.REMOVE -> {
                tree.remove(path, now);
                message.refuse(Status.OK);
            }
            case Files.RENAME -> {
                tree.rename(path, PathName.parse(second), now);
                message.refuse(Status.OK);
            }
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private void open(Message message, PathName path, int mode, long now) {
        if (open.size() == OPEN_LIMIT) {
            throw path.error(FileError.TOO_MANY_OPEN);
        }
        Contents contents = (mode & Files.CREATE) == 0 ? tree.file(path) : tree.create(path, (mode & Files.NEW) != 0, now);
        if ((mode & Files.TRUNCATE) != 0) {
            contents.truncate(0, now);
        }
        long badge = ++lastBadge;
        Connection connection = server.connect(badge);
        open.put(badge, new OpenFile(contents, mode));
        message.giveBack(Status.OK, 0, 0, 0, Handle.lanes(Handle.moved(connection.handle()), 0, 0, 0));
    }

    private void status(Message message, PathName path) {
        Packer packer = new Packer(message.range());
        pack(packer, path.root() ? "/" : path.last(), tree.find(path));
        message.giveBack(Status.OK, 0, packer.length(), 0);
    }

    private static void list(Message message, Directory directory, String after) {
        Packer packer = new Packer(message.range());
        String name = directory.after(after);
        while (name != null && packer.fits(ENTRY)) {
            pack(packer, name, directory.find(name));
            name = directory.after(name);
        }
        message.giveBack(Status.OK, 0, packer.length(), name == null ? 0 : 1);
    }

    private static void pack(Packer packer, String name, Node node) {
        packer.text(name).word(node instanceof Directory ? 1 : 0).word(node.length()).word(node.modified());
    }

    private void file(Message message, OpenFile file) {
        if (message.isMemory()) {
            memory(message, file, Clock.nanos());
            return;
        }
        if (Stream.isShort(message.operation())) {
            writeShort(message, file);
            return;
        }
        switch (message.operation()) {
            case File.SEEK -> {
                file.seek(message.word(0));
                message.reply(Status.OK);
            }
            case File.SIZE -> message.reply(Status.OK, file.contents().length(), file.position(), 0, 0);
            case File.TRUNCATE -> {
                file.truncate(message.word(0), Clock.nanos());
                message.reply(Status.OK);
            }
            default -> message.refuse(Status.UNKNOWN_OPERATION);
        }
    }

    private static void memory(Message message, OpenFile file, long now) {
        PageOctets range = message.range();
        int at = message.offset();
        int count = message.valid();
        int done;
        switch (message.operation()) {
            case Stream.READ -> done = file.read(range, at, count);
            case File.READ_AT -> done = file.readAt(message.word(3), range, at, count);
            case Stream.WRITE -> done = file.write(range, at, count, now);
            case File.WRITE_AT -> done = file.writeAt(message.word(3), range, at, count, now);
            default -> {
                message.refuse(Status.UNKNOWN_OPERATION);
                return;
            }
        }
        boolean reading = message.operation() == Stream.READ || message.operation() == File.READ_AT;
        message.giveBack(reading || done == count ? Status.OK : FileError.NO_SPACE.status(), at, done, 0);
    }

    private static void writeShort(Message message, OpenFile file) {
        byte[] octets = new byte[message.operation() - Stream.WRITE_SHORT];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Stream.shortOctet(message, i);
        }
        int done = file.write(new HeapOctets(octets), 0, octets.length, Clock.nanos());
        message.reply(done == octets.length ? Status.OK : FileError.NO_SPACE.status(), done, 0, 0, 0);
    }
>>>>>>> 9008017 (Files: java.io and java.nio.file on the service fs, with the JDK's own exceptions; the bench reads by FileInputStream)
}
