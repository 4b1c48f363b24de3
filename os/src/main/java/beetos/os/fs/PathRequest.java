package beetos.os.fs;

import beetos.api.files.FileError;
import beetos.api.files.FileStatus;
import beetos.api.files.Files;
import beetos.api.files.MountStatus;
import beetos.os.mount.Contents;
import beetos.os.mount.FileSystem;
import beetos.os.mount.PathName;
import beetos.user.Connection;
import beetos.user.Handle;
import beetos.user.Message;
import beetos.user.Packer;
import beetos.user.Server;
import beetos.user.Status;
import beetos.user.Utf8;

/// One request on a path: `whole` as the client said it, `path` as the mounted file system has it; `text` is the request's second field.
record PathRequest(Server server, OpenFiles open, Mounts mounts, Mount mount, PathName whole, PathName path, byte[] text) implements Answering {
    private static final int ENTRY = 4 * 8 + 3 * Files.LONGEST_NAME;   // octets of the largest entry of a listing

    @Override
    public void answer(Message message) {
        FileSystem system = mount.system();
        switch (message.operation()) {
            case Files.OPEN -> open(message, (int) message.word(3));
            case Files.STATUS -> status(message, system.status(path, message.word(3) != 0));
            case Files.LIST -> list(message);
            case Files.TARGET -> text(message, system.target(path));
            case Files.MOUNT -> mounted(message);
            case Files.FLUSH -> {
                system.flush();
                message.refuse(Status.OK);
            }
            default -> change(message, system);
        }
    }

    private void change(Message message, FileSystem system) {
        if (system.readOnly()) {
            throw whole.error(FileError.READ_ONLY);
        }
        switch (message.operation()) {
            case Files.MAKE_DIRECTORY -> system.makeDirectory(path, Time.now());
            case Files.REMOVE -> system.remove(unmounted(whole, path), Time.now());
            case Files.RENAME -> rename(system, PathName.parse(text));
            case Files.LINK -> link(system, PathName.parse(text));
            case Files.MAKE_LINK -> system.symbolicLink(unmounted(whole, path), target(), Time.now());
            case Files.MODIFIED -> system.modified(path, message.word(3));
            default -> {
                message.refuse(Status.UNKNOWN_OPERATION);
                return;
            }
        }
        message.refuse(Status.OK);
    }

    private PathName unmounted(PathName said, PathName here) {
        if (mounts.isPoint(said)) {
            throw said.error(FileError.MOUNT_POINT);
        }
        return here;
    }

    private void rename(FileSystem system, PathName to) {
        unmounted(whole, path);
        unmounted(to, to);
        if (mounts.of(to) != mount) {
            throw to.error(FileError.OTHER_FILE_SYSTEM);
        }
        system.rename(path, mounts.inside(to), Time.now());
    }

    private void link(FileSystem system, PathName to) {
        if (mounts.of(to) != mount) {
            throw to.error(FileError.OTHER_FILE_SYSTEM);
        }
        system.link(path, mounts.inside(unmounted(to, to)), Time.now());
    }

    private String target() {
        String target = Utf8.decode(text);
        if (target.isEmpty() || target.indexOf('\0') >= 0) {
            throw whole.error(FileError.INVALID_PATH);
        }
        if (text.length > Files.LONGEST_PATH) {
            throw whole.error(FileError.PATH_TOO_LONG);
        }
        return target;
    }

    private void open(Message message, int mode) {
        boolean changes = (mode & (Files.WRITE | Files.CREATE | Files.TRUNCATE | Files.APPEND)) != 0;
        if (changes && mount.system().readOnly()) {
            throw whole.error(FileError.READ_ONLY);
        }
        if ((mode & (Files.TRUNCATE | Files.APPEND)) != 0 && (mode & Files.WRITE) == 0) {
            throw whole.error(FileError.WRONG_MODE);
        }
        if (open.full(message.sender())) {
            throw whole.error(FileError.TOO_MANY_OPEN);
        }
        boolean create = (mode & Files.CREATE) != 0;
        Contents contents = mount.system().open(path, create, create && (mode & Files.NEW) != 0, Time.now());
        long badge = 0;
        Connection connection = null;
        try {
            badge = open.add(new OpenFile(mount, message.sender(), contents, mode));
            if ((mode & Files.TRUNCATE) != 0) {
                contents.truncate(0, Time.now());
            }
            connection = server.connect(badge);
            message.giveBack(Status.OK, 0, 0, 0, Handle.lanes(Handle.moved(connection.handle()), 0, 0, 0));
        } catch (RuntimeException | Error refused) {
            if (connection != null) {
                connection.close();      // the close notice ends the opening, and then its badge is free
            } else {
                open.remove(badge);      // none has 0
                contents.close();
            }
            throw refused;
        }
    }

    private void status(Message message, FileStatus status) {
        Packer packer = new Packer(message.range());
        new FileStatus(whole.last(), status.kind(), status.length(), status.modified()).pack(packer);
        message.giveBack(Status.OK, 0, packer.length(), 0);
    }

    private void list(Message message) {
        Packer packer = new Packer(message.range());
        boolean[] more = new boolean[1];
        mount.system().list(path, Utf8.decode(text), entry -> {
            if (!packer.fits(ENTRY)) {
                more[0] = true;
                return false;
            }
            entry.pack(packer);
            return true;
        });
        message.giveBack(Status.OK, 0, packer.length(), more[0] ? 1 : 0);
    }

    private static void text(Message message, String text) {
        Packer packer = new Packer(message.range()).text(text);
        message.giveBack(Status.OK, 0, packer.length(), 0);
    }

    private void mounted(Message message) {
        FileSystem system = mount.system();
        Packer packer = new Packer(message.range());
        new MountStatus(mount.path(), system.kind(), system.readOnly(), system.free(), system.capacity()).pack(packer);
        message.giveBack(Status.OK, 0, packer.length(), 0);
    }
}
