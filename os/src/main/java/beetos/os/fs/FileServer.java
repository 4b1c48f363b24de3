package beetos.os.fs;

import beetos.api.files.File;
import beetos.api.files.FileError;
import beetos.api.files.FileException;
import beetos.api.files.Files;
import beetos.api.log.Log;
import beetos.api.names.Names;
import beetos.user.Clock;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Handler;
import beetos.user.HeapOctets;
import beetos.user.Message;
import beetos.user.Packer;
import beetos.user.PageOctets;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Stream;
import beetos.user.Unpacker;
import beetos.user.Utf8;
import java.util.HashMap;
import java.util.Map;

/// Serves the tree: paths on connections with badge 0, each open file on one with a badge of its own, until its last copy is closed.
public final class FileServer implements Handler {
    private static final long ROOT = 0;
    private static final long CHUNKS = 2048;        // of the RAM file system: 32 MiB
    private static final int OPEN_LIMIT = 4096;
    private static final int ENTRY = 8 * 4 + 3 * 255;   // the largest entry of a listing

    private final Server server;
    private final Space space = new Space(CHUNKS);
    private final Tree tree = new Tree(space, Clock.nanos());
    private final Map<Long, OpenFile> open = new HashMap<>();
    private long lastBadge;

    private FileServer(Server server) {
        this.server = server;
    }

    static void main() {
        Server server = Server.create();
        FileServer files = new FileServer(server);
        files.furnish();
        Names.register(Files.NAME, server);
        Log.adopt();
        server.serve(files);
    }

    /// What the RAM file system holds at the start.
    private void furnish() {
        long now = Clock.nanos();
        tree.makeDirectory(PathName.parse("/etc"), now);
        tree.makeDirectory(PathName.parse("/tmp"), now);
        byte[] text = Utf8.encode("Welcome to BeetOS!\n");
        tree.create(PathName.parse("/etc/motd"), now).write(0, new HeapOctets(text), 0, text.length, now);
    }

    @Override
    public void message(Message message) {
        try {
            if (message.badge() == ROOT) {
                path(message);
            } else {
                file(message, open.get(message.badge()));
            }
        } catch (FileException refused) {
            message.refuse(refused.error().status());
        }
    }

    @Override
    public void closed(long badge) {
        OpenFile file = open.remove(badge);
        if (file != null) {
            file.close();
        }
    }

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
        Contents contents = (mode & Files.CREATE) != 0 ? tree.create(path, now) : tree.file(path);
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
}
