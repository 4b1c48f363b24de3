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

/// Operations on paths and their client. Every request is a mutable lend whose fields are listed; paths are absolute, without `.` and `..`.
///
/// | operation | fields | answer |
/// |---|---|---|
/// | OPEN | path; word = mode | status, lane 0: the [File] |
/// | STATUS | path | fields of [FileStatus] |
/// | MAKE_DIRECTORY, REMOVE | path | status |
/// | RENAME | from, to | status |
/// | LIST | path, the name after which to begin (empty: at the first) | fields of [FileStatus] one behind the other; word = 1 if there are more |
///
/// FREE is a scalar: status, word 1 = free bytes, word 2 = bytes in all.
public record Files(Connection connection) {
    public static final String NAME = "fs";

    public static final int OPEN = 0x20;
    public static final int STATUS = 0x21;
    public static final int MAKE_DIRECTORY = 0x22;
    public static final int REMOVE = 0x23;
    public static final int RENAME = 0x24;
    public static final int LIST = 0x25;
    public static final int FREE = 0x26;

    /// Modes of OPEN, a set.
    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int CREATE = 4;
    public static final int TRUNCATE = 8;
    public static final int APPEND = 16;

    /// Octets of a path, of UTF-8.
    public static final int LONGEST_PATH = 1024;

    private static final int ROOM = (int) Page.SIZE;

    public static Files connect() {
        return new Files(Names.connect(NAME));
    }

    public File open(String path, int mode) {
        return new File(new Connection(request(OPEN, path, "", mode, null)), path);
    }

    public FileStatus status(String path) {
        List<FileStatus> found = new ArrayList<>();
        request(STATUS, path, "", 0, found);
        return found.get(0);
    }

    public void makeDirectory(String path) {
        request(MAKE_DIRECTORY, path, "", 0, null);
    }

    public void remove(String path) {
        request(REMOVE, path, "", 0, null);
    }

    public void rename(String from, String to) {
        request(RENAME, from, to, 0, null);
    }

    /// The entries of a directory in the order of their names.
    public List<FileStatus> list(String path) {
        List<FileStatus> entries = new ArrayList<>();
        while (request(LIST, path, entries.isEmpty() ? "" : entries.get(entries.size() - 1).name(), 0, entries) != 0) {
            // each round adds what fits in one answer
        }
        return entries;
    }

    /// Free bytes.
    public long free() {
        return connection.call(FREE).word1();
    }

    /// Bytes in all.
    public long capacity() {
        return connection.call(FREE).word2();
    }

    /// One request; entries of the answer go to `entries`. Answers the received handle, or else the answer's word.
    private int request(int operation, String path, String second, long word, List<FileStatus> entries) {
        byte[] octets = Utf8.encode(path);
        if (octets.length > LONGEST_PATH) {
            throw new FileException(FileError.NAME_TOO_LONG, path);
        }
        try (LendBuffer buffer = LendBuffer.take(ROOM)) {
            Packer packer = new Packer(buffer.octets()).octets(octets).text(second);
            Reply reply = connection.lendMutable(operation, buffer, 0, packer.length(), word);
            if (reply.word2() != Status.OK) {
                throw new FileException(FileError.of(reply.word2()), path);
            }
            if (entries != null) {
                Unpacker fields = new Unpacker(buffer.octets(), 0, (int) reply.word1());
                while (!fields.done()) {
                    entries.add(new FileStatus(fields.text(), fields.word() != 0, fields.word(), fields.word()));
                }
            }
            return operation == OPEN ? reply.handle(0) : (int) reply.word3();
        }
    }
}
