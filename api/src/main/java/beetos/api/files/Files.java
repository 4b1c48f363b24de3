package beetos.api.files;

import beetos.abi.Page;
import beetos.api.names.Names;
import beetos.user.Connection;
import beetos.user.LendBuffer;
import beetos.user.Packer;
import beetos.user.Reply;
import beetos.user.Status;
import beetos.user.Unpacker;
import beetos.user.Utf8;
import java.util.ArrayList;
import java.util.List;

/// Operations on paths and their client. Every request is a mutable lend whose fields are a path, a text, and the operation's word;
/// paths are absolute, without `..`. Symbolic links in a path are followed; the last name's only where that is said.
///
/// | operation | text | word | answer |
/// |---|---|---|---|
/// | OPEN | | mode; follows | status, lane 0: the [File] |
/// | STATUS | | 1 = follows | fields of a [FileStatus] |
/// | LIST | the name after which to begin (empty: at the first) | | fields of [FileStatus] one behind the other; word = 1 if there are more |
/// | MAKE_DIRECTORY, REMOVE | | | status |
/// | RENAME | the new path | | status |
/// | LINK | a further name for the file | | status |
/// | MAKE_LINK | the target of the symbolic link that the path names from now on; it leads nowhere outside its file system | | status |
/// | TARGET | | | a symbolic link's target, a text |
/// | MODIFIED | | nanoseconds since 1970; follows | status |
/// | FLUSH | | | status: what was written to that path's file system is on its medium |
/// | MOUNT | | index, or -1: that of the path | fields of [MountStatus] |
///
/// FREE is a scalar: status, word 1 = free bytes, word 2 = bytes in all of the file system at `/`.
public record Files(Connection connection) {
    public static final String NAME = "fs";

    public static final int OPEN = 0x20;
    public static final int STATUS = 0x21;
    public static final int MAKE_DIRECTORY = 0x22;
    public static final int REMOVE = 0x23;
    public static final int RENAME = 0x24;
    public static final int LIST = 0x25;
    public static final int FREE = 0x26;
    public static final int TARGET = 0x27;
    public static final int MODIFIED = 0x28;
    public static final int FLUSH = 0x29;
    public static final int MOUNT = 0x2A;
    public static final int LINK = 0x2B;
    public static final int MAKE_LINK = 0x2C;

    /// Modes of OPEN, a set. NEW, with CREATE, refuses a name that exists.
    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int CREATE = 4;
    public static final int TRUNCATE = 8;
    public static final int APPEND = 16;
    public static final int NEW = 32;

    /// Octets of a path, of UTF-8, and of a name in it.
    public static final int LONGEST_PATH = 1024;
    public static final int LONGEST_NAME = 255;

    private static final int ROOM = (int) Page.SIZE;

    public static Files connect() {
        return new Files(Names.connect(NAME));
    }

    public File open(String path, int mode) {
        try (LendBuffer buffer = LendBuffer.take(ROOM)) {
            return new File(new Connection(request(buffer, OPEN, path, "", mode).handle(0)), path);
        }
    }

    /// What a path names, a symbolic link followed.
    public FileStatus status(String path) {
        return status(path, true);
    }

    public FileStatus status(String path, boolean follow) {
        try (LendBuffer buffer = LendBuffer.take(ROOM)) {
            return FileStatus.unpack(answer(buffer, request(buffer, STATUS, path, "", follow ? 1 : 0)));
        }
    }

    public void makeDirectory(String path) {
        order(MAKE_DIRECTORY, path, "", 0);
    }

    public void remove(String path) {
        order(REMOVE, path, "", 0);
    }

    public void rename(String from, String to) {
        order(RENAME, from, to, 0);
    }

    public void link(String existing, String path) {
        order(LINK, existing, path, 0);
    }

    public void makeLink(String path, String target) {
        order(MAKE_LINK, path, target, 0);
    }

    public void modified(String path, long time) {
        order(MODIFIED, path, "", time);
    }

    public void flush(String path) {
        order(FLUSH, path, "", 0);
    }

    /// A symbolic link's target.
    public String target(String path) {
        try (LendBuffer buffer = LendBuffer.take(ROOM)) {
            return answer(buffer, request(buffer, TARGET, path, "", 0)).text();
        }
    }

    /// The entries of a directory in the order of their names.
    public List<FileStatus> list(String path) {
        List<FileStatus> entries = new ArrayList<>();
        while (list(path, entries.isEmpty() ? "" : entries.get(entries.size() - 1).name(), entries)) {
            // each round adds what fits in one answer
        }
        return entries;
    }

    /// Adds entries behind the name `after`, as many as one answer holds; whether there are more.
    public boolean list(String path, String after, List<FileStatus> entries) {
        try (LendBuffer buffer = LendBuffer.take(ROOM)) {
            Reply reply = request(buffer, LIST, path, after, 0);
            Unpacker fields = answer(buffer, reply);
            while (!fields.done()) {
                entries.add(FileStatus.unpack(fields));
            }
            return reply.word3() != 0;
        }
    }

    /// What is mounted, the file system at `/` first.
    public List<MountStatus> mounts() {
        List<MountStatus> mounts = new ArrayList<>();
        for (MountStatus mount = mount("/", 0); mount != null; mount = mount("/", mounts.size())) {
            mounts.add(mount);
        }
        return mounts;
    }

    /// The file system that a path leads to.
    public MountStatus mount(String path) {
        return mount(path, -1);
    }

    /// Null behind the last.
    private MountStatus mount(String path, long index) {
        try (LendBuffer buffer = LendBuffer.take(ROOM)) {
            return MountStatus.unpack(answer(buffer, request(buffer, MOUNT, path, "", index)));
        } catch (FileException refused) {
            if (refused.error() != FileError.NOT_FOUND) {
                throw refused;
            }
            return null;
        }
    }

    /// Free bytes of the file system at `/`.
    public long free() {
        return connection.call(FREE).word1();
    }

    /// Bytes in all of the file system at `/`.
    public long capacity() {
        return connection.call(FREE).word2();
    }

    private void order(int operation, String path, String text, long word) {
        try (LendBuffer buffer = LendBuffer.take(ROOM)) {
            request(buffer, operation, path, text, word);
        }
    }

    private static Unpacker answer(LendBuffer buffer, Reply reply) {
        return new Unpacker(buffer.octets(), 0, (int) reply.word1());
    }

    /// One request; a refusal is thrown.
    private Reply request(LendBuffer buffer, int operation, String path, String text, long word) {
        byte[] octets = Utf8.encode(path);
        byte[] more = Utf8.encode(text);
        if (octets.length > LONGEST_PATH || more.length > LONGEST_PATH) {
            throw new FileException(FileError.PATH_TOO_LONG, path);
        }
        Packer packer = new Packer(buffer.octets()).octets(octets).octets(more);
        Reply reply = connection.lendMutable(operation, buffer, 0, packer.length(), word);
        if (reply.word2() != Status.OK) {
            throw new FileException(FileError.of(reply.word2()), path);
        }
        return reply;
    }
}
